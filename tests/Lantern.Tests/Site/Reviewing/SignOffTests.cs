using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Reviewing;

/// <summary><c>lantern sign-off</c> on real files and real version history.</summary>
public sealed class SignOffTests
{
    private const string Article = "---\n# a note\ntitle: \"Slow breath\"\ntopic: anxiety\ndescription: A small thing.\nauthor: ada-reed\npublished: 2026-03-02\n---\n\nA slow breath calms the body. It dose not take 5 minutes.\n";

    private static TemporarySite Site(string article = Article)
    {
        var site = new TemporarySite();
        site.Write("input/articles/breath.md", article);
        return site;
    }

    private static LanternProcess.Result Run(TemporarySite site, params string[] arguments) => LanternProcess.Run(site.Root, ["sign-off", "input/articles/breath.md", "--now", "2026-11-24", .. arguments]);

    private static string Text(TemporarySite site) => File.ReadAllText(Path.Combine(site.Root, "input", "articles", "breath.md"));

    private static void Git(TemporarySite site, params string[] arguments)
    {
        var result = new Lantern.Build.Tools.ChildProcess("git").Run(site.Root, ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main", .. arguments], TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded, result.Output);
    }

    [Fact]
    public void It_writes_three_lines_and_the_page_claims_the_review_until_a_word_changes()
    {
        using var site = Site();
        var (exit, output, _) = Run(site, "--by", "sam-cole");
        Assert.Equal(0, exit);
        var hash = SignedText.HashOf(Article);
        Assert.Equal(Article.Replace("2026-03-02\n", $"2026-03-02\nreviewer: sam-cole\nreviewed: 2026-11-24\nreviewed-hash: {hash}\n", StringComparison.Ordinal), Text(site));
        Assert.Equal($"input/articles/breath.md:\n  + reviewer: sam-cole\n  + reviewed: 2026-11-24\n  + reviewed-hash: {hash}\n", output);
        Assert.Equal(0, LanternProcess.Run(site.Root, "build", "--now", "2026-11-24").ExitCode);
        Assert.Contains("Reviewed by", Page(site), StringComparison.Ordinal);
        site.Write("input/articles/breath.md", Text(site).Replace("calms", "cures", StringComparison.Ordinal));
        Assert.Equal(0, LanternProcess.Run(site.Root, "build", "--now", "2026-11-24").ExitCode);
        Assert.Contains("Changed since our last clinical review on 24 November 2026.", Page(site), StringComparison.Ordinal);
        Assert.DoesNotContain("Reviewed by", Page(site), StringComparison.Ordinal);
        Assert.DoesNotContain("lastReviewed", Page(site), StringComparison.Ordinal);
        Assert.DoesNotContain("\"review\"", File.ReadAllText(Path.Combine(site.Output, "api", "v1", "articles", "breath.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_review_is_replaced_and_everything_else_stays_byte_for_byte()
    {
        var old = Article.Replace("published:", "reviewer:   \"sam-cole\"  # before\nreviewed: 2025-01-01\nreviewed-hash: 0000000000000000\nreview-by: 2025-06-01\npublished:", StringComparison.Ordinal).Replace("author: ada-reed\n", "", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        using var site = Site(old);
        Assert.Equal(0, Run(site, "--by", "sam-cole").ExitCode);
        var hash = SignedText.HashOf(old);
        Assert.Equal(old.Replace("\"sam-cole\"", "sam-cole", StringComparison.Ordinal).Replace("2025-01-01", "2026-11-24", StringComparison.Ordinal).Replace("0000000000000000", hash, StringComparison.Ordinal).Replace("2025-06-01", "2027-11-24", StringComparison.Ordinal), Text(site));
    }

    [Theory]
    [InlineData("ada-reed", "Ada Reed is not a reviewer")]
    [InlineData("sam-kole", "There is no person 'sam-kole'. Did you mean 'sam-cole'?")]
    public void Who_may_not_sign_is_told_why(string person, string why)
    {
        using var site = Site();
        var (exit, _, error) = Run(site, "--by", person);
        Assert.Equal(1, exit);
        Assert.StartsWith(why, error, StringComparison.Ordinal);
        Assert.Equal(Article, Text(site));
    }

    [Fact]
    public void An_author_a_person_who_left_and_one_without_a_valid_licence_may_not_sign()
    {
        using var site = Site(Article.Replace("ada-reed", "sam-cole", StringComparison.Ordinal));
        Assert.StartsWith("Sam Cole wrote this article", Run(site, "--by", "sam-cole").Error, StringComparison.Ordinal);
        site.Write("input/people/sam-cole.md", "---\nname: Sam Cole\nroles: [author, reviewer]\nleft: 2026-11-01\n---\n\nSam.\n");
        Assert.StartsWith("Sam Cole has left the practice", Run(site, "--by", "sam-cole").Error, StringComparison.Ordinal);
        site.Write("input/articles/breath.md", Article);
        site.Write("input/people/sam-cole.md", "---\nname: Sam Cole\nroles: [author, reviewer]\nlicences: [ { title: A, expires: 2026-11-23 } ]\n---\n\nSam.\n");
        Assert.StartsWith("No licence of Sam Cole is valid today", Run(site, "--by", "sam-cole").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_may_leave_a_tier_to_some_reviewers()
    {
        using var site = Site();
        site.Write("input/people/kim-lee.md", "---\nname: Kim Lee\nroles: [reviewer]\n---\n\nKim.\n");
        site.Write("input/settings.yml", File.ReadAllText(Path.Combine(site.Root, "input", "settings.yml")) + "\npolicy: { reviewers: { standard: [kim-lee] } }\n");
        Assert.Equal("The settings leave articles of the tier 'standard' to kim-lee: see 'reviewers' under 'policy'.\n", Run(site, "--by", "sam-cole").Error);
        Assert.Equal(0, Run(site, "--by", "kim-lee").ExitCode);
    }

    [Fact]
    public void An_article_with_an_error_or_a_wrong_name_is_not_signed()
    {
        using var site = Site(Article.Replace("It dose", "It [dose](nowhere.md", StringComparison.Ordinal).Replace("topic: anxiety", "topic: anxeity", StringComparison.Ordinal));
        Assert.StartsWith("input/articles/breath.md has an error: run 'lantern check'", Run(site, "--by", "sam-cole").Error, StringComparison.Ordinal);
        site.Write("input/articles/breath.md", Article);
        Assert.StartsWith("There is no article 'input/articles/breth.md'. Did you mean", LanternProcess.Run(site.Root, "sign-off", "input/articles/breth.md", "--by", "sam-cole").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_spelling_keeps_the_review_after_a_yes()
    {
        using var site = Site();
        Git(site, "init", "-q");
        Assert.Equal(0, Run(site, "--by", "sam-cole").ExitCode);
        Git(site, "add", "-A");
        Git(site, "commit", "-q", "-m", "signed");
        var signed = Text(site);
        var mended = signed.Replace("calms teh", "calms the", StringComparison.Ordinal).Replace("slow breath calms", "slow breth calms", StringComparison.Ordinal);
        site.Write("input/articles/breath.md", mended);
        var no = LanternProcess.Answer(site.Root, "no\n", "sign-off", "input/articles/breath.md", "--minor", "--by", "ada-reed", "--now", "2026-11-24");
        Assert.Equal(1, no.ExitCode);
        Assert.Equal("  text, after 'A slow': 'breath' → 'breth'\nIs this a corrected spelling, and nothing else? (yes or no) ", no.Output);
        Assert.Equal(mended, Text(site));
        var yes = LanternProcess.Answer(site.Root, "yes\n", "sign-off", "input/articles/breath.md", "--minor", "--by", "ada-reed", "--now", "2026-11-25");
        Assert.Equal(0, yes.ExitCode);
        Assert.Equal(mended.Replace(SignedText.HashOf(signed), SignedText.HashOf(mended), StringComparison.Ordinal), Text(site));
        Assert.Contains("reviewed: 2026-11-24", Text(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5 minutes", "6 minutes", "'5' is a number or an amount")]
    [InlineData("dose not take", "dose take", "'not' can turn a sentence round")]
    [InlineData("calms", "harms", "'calms' became 'harms': that is another word")]
    [InlineData("the body", "the whole body", "'whole' was put in")]
    [InlineData("slow breath", "breath", "'slow' was left out")]
    public void What_may_change_the_meaning_needs_a_new_review(string before, string after, string why)
    {
        using var site = Site();
        Git(site, "init", "-q");
        Assert.Equal(0, Run(site, "--by", "sam-cole").ExitCode);
        Git(site, "add", "-A");
        Git(site, "commit", "-q", "-m", "signed");
        site.Write("input/articles/breath.md", Text(site).Replace(before, after, StringComparison.Ordinal));
        var (exit, _, error) = LanternProcess.Answer(site.Root, "yes\n", "sign-off", "input/articles/breath.md", "--minor", "--by", "ada-reed", "--now", "2026-11-24");
        Assert.Equal(1, exit);
        Assert.Equal($"{char.ToUpperInvariant(why[0])}{why[1..]}. That is more than a spelling: have the article reviewed again.\n", error);
    }

    [Fact]
    public void Without_the_signed_text_nothing_is_kept()
    {
        using var site = Site();
        Assert.Equal(0, Run(site, "--by", "sam-cole").ExitCode);
        Assert.StartsWith("Nothing has changed in input/articles/breath.md", Run(site, "--minor", "--by", "ada-reed").Error, StringComparison.Ordinal);
        site.Write("input/articles/breath.md", Text(site).Replace("breath calms", "breth calms", StringComparison.Ordinal));
        Assert.StartsWith("The text that was signed off is not in the version history", Run(site, "--minor", "--by", "ada-reed").Error, StringComparison.Ordinal);
    }

    private static string Page(TemporarySite site) => File.ReadAllText(Path.Combine(site.Output, "articles", "breath", "index.html"));
}
