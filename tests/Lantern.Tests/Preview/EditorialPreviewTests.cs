using Lantern.Editorial.Language;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Preview;

/// <summary>What an editor finds is seen while writing; words that are shown to their writer alone are underlined there, and not in what the preview logs.</summary>
public sealed class EditorialPreviewTests
{
    [Fact]
    public async Task The_writer_sees_the_words_and_the_log_does_not()
    {
        using var site = new TemporarySite();
        site.Write("input/editorial/packs/test.yml", $"rules:\n  words: {{ extends: existence, message: a word of the list, level: error, near: [suicid], hashed: {{ salt: t, stems: ['{HashedList.HashOf("t", "florp")}'] }} }}\n");
        var path = Path.Combine(site.Root, "input", "articles", "panic.md");
        var good = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await using var preview = await LivePreview.StartAsync(site, saysFindings: true);
        site.Write("input/articles/panic.md", good.TrimEnd() + "\n\nThoughts of suicide came, and a florp. He committed suicide. Help works.\n");
        var wrong = await preview.NextAsync(message => LivePreview.Errors(message).Length > 0);
        Assert.Contains("error test.words: a word of the list\n", LivePreview.Errors(wrong), StringComparison.Ordinal);
        Assert.Contains(" | Thoughts of suicide came, and a florp. He committed suicide.", LivePreview.Errors(wrong), StringComparison.Ordinal);
        Assert.Equal(["/_rules/safe-messaging.committed-suicide/", "/_rules/test.words/"], wrong.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("rule").GetString()!).Order(StringComparer.Ordinal));
        Assert.Contains("committed-suicide", await preview.GetAsync("/_rules/safe-messaging.committed-suicide/"), StringComparison.Ordinal);
        Assert.StartsWith("There is no page about this rule: it is one of the site's own", (await preview.AskAsync("/_rules/test.words/")).Text, StringComparison.Ordinal);
        Assert.Contains("test.words", await preview.GetAsync("/_desk/"), StringComparison.Ordinal);
        site.Write("input/articles/panic.md", good);
        await preview.NextAsync(message => LivePreview.Errors(message).Length == 0);
        // What was said of the first state was said before the second was read.
        Assert.Contains(preview.Said, line => line.Contains("error test.words: a word of the list", StringComparison.Ordinal));
        Assert.DoesNotContain(preview.Said, line => line.Contains("florp", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_signed_article_loses_its_review_with_the_first_other_word()
    {
        using var site = new TemporarySite();
        const string text = "---\ntitle: Signed\ntopic: anxiety\ndescription: D.\nauthor: ada-reed\npublished: 2026-03-02\n---\n\nA slow breath helps.\n";
        site.Write("input/articles/signed.md", text.Replace("---\n\n", $"reviewer: sam-cole\nreviewed: 2026-06-01\nreviewed-hash: {Site.Reviewing.SignedText.HashOf(text)}\n---\n\n", StringComparison.Ordinal));
        await using var preview = await LivePreview.StartAsync(site);
        Assert.Contains("Reviewed by", await preview.GetAsync("/articles/signed/"), StringComparison.Ordinal);
        site.Write("input/articles/signed.md", (await File.ReadAllTextAsync(Path.Combine(site.Root, "input", "articles", "signed.md"), TestContext.Current.CancellationToken)).Replace("slow", "deep", StringComparison.Ordinal));
        await preview.NextAsync(message => LivePreview.Paths(message).Contains("articles/signed/index.html"));
        var page = await preview.GetAsync("/articles/signed/");
        Assert.Contains("Changed since our last clinical review on 1 June 2026.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Reviewed by", page, StringComparison.Ordinal);
    }
}
