using System.Text;
using System.Text.RegularExpressions;
using Lantern.Preview.Desk;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Preview;

/// <summary>The way from nothing to a published article without a terminal: what a new file begins with is right, and the guide speaks plainly.</summary>
public sealed partial class WritingGuideTests
{
    /// <summary>Words that a clinician need not know. Names of buttons stand in bold and are GitHub's.</summary>
    private static readonly string[] Jargon =
    [
        "slug", "yaml", "front matter", "frontmatter", "markdown", "repository", "repo", "commit", "branch", "pull", "merge", "fork", "clone", "push", "terminal", "command line", "cli", "deploy", "build", "render", "html", "css", "json",
        "url", "path", "directory", "string", "boolean", "parameter", "syntax", "parse", "metadata", "kebab", "pipeline", "workflow", "ci", "cdn", "static", "generator", "config", "configuration", "markup", "schema",
    ];

    public static TheoryData<string> Kinds => [.. FileTemplate.All.Select(kind => kind.Folder)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_a_new_file_begins_with_builds_as_it_stands(string folder)
    {
        var kind = FileTemplate.All.Single(one => one.Folder == folder);
        var text = Template(folder);
        var site = new SiteTest($"-- input/pages/contact.md --\n---\ntitle: Contact\n---\n\nCall us.\n-- input/{folder}/{kind.Name} --\n{text}");
        site.Request = site.Request with { ShowDrafts = true };
        site.Build();
        Assert.Equal("", string.Join('\n', site.Outcome!.Diagnostics.Where(finding => finding.Severity != Lantern.Diagnostics.Severity.Suggestion).Select(finding => $"{finding.Location} {finding.Message}")));
        Assert.True(site.Outcome.Commit is not null);
        // The file of the site counts, and the one that comes with the program is the same.
        Assert.Equal(text, kind.TextIn(new MemoryFileSystem(), "/nowhere"));
        Assert.Equal("own", kind.TextIn(new SiteTest($"-- input/{folder}/_template.md --\nown").Files, "/site/input"));
    }

    [Theory]
    [InlineData("README.md", 2, 1)]
    [InlineData("src/Docs/writing.md", 4, 9)]
    public void Links_to_new_files_lead_to_the_right_folder_with_the_text_of_its_template(string file, int depth, int count)
    {
        var links = NewLink().Matches(File.ReadAllText(Path.Combine(Repository.Root, file)));
        Assert.Equal(count, links.Count);
        foreach (Match link in links)
        {
            // From /OWNER/REPOSITORY/blob/main/… up to the repository itself.
            Assert.Equal(string.Concat(Enumerable.Repeat("../", depth)), link.Groups["up"].Value);
            var kind = FileTemplate.All.Single(one => one.Folder == link.Groups["kind"].Value);
            Assert.Equal(kind.Name, link.Groups["name"].Value);
            Assert.Equal(Template(kind.Folder), Uri.UnescapeDataString(link.Groups["text"].Value));
        }
    }

    [Fact]
    public void The_guide_has_no_word_that_only_programmers_know()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "src/Docs/writing.md"));
        var plain = Address().Replace(Code().Replace(Bold().Replace(text, ""), ""), "]").ToLowerInvariant();
        Assert.DoesNotContain(Jargon, word => Regex.IsMatch(plain, $@"\b{Regex.Escape(word)}s?\b", RegexOptions.CultureInvariant));
    }

    [Fact]
    public void What_the_guide_names_is_there()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "src/Docs/writing.md"));
        foreach (Match link in OwnLink().Matches(text)) Assert.True(Path.Exists(Path.Combine(Repository.Root, "src/Docs", link.Groups[1].Value)), link.Value);
        // Its example is an article that goes live.
        var article = Template("articles").Replace("topic: anxiety\n", "topic: anxiety\npublished: 2026-11-24\n", StringComparison.Ordinal);
        var site = new SiteTest().Write("input/articles/sleeping-better.md", Encoding.UTF8.GetBytes(article)).Build();
        Assert.Equal("", site.Findings());
        Assert.True(site.HasOutput("articles/sleeping-better/index.html"));
    }

    private static string Template(string folder) => File.ReadAllText(Path.Combine(Repository.Root, "input", folder, "_template.md"));

    [GeneratedRegex(@"\]\((?<up>(?:\.\./)+)new/main/input/(?<kind>[a-z-]+)\?filename=(?<name>[a-z.-]+)&value=(?<text>[^)\s]+)\)")]
    private static partial Regex NewLink();

    [GeneratedRegex(@"\]\((\.\./\.\./input[^)?]*)\)")]
    private static partial Regex OwnLink();

    [GeneratedRegex(@"`[^`]*`|^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*[^*]+\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Address();
}
