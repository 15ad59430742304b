using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary><c>lantern sign-off --approved-by</c>: an approval at GitHub becomes a sign-off.</summary>
public sealed class ApprovalTests : IDisposable
{
    private readonly GitSite _site = new GitSite("""
        -- input/people/sam-cole.md --
        ---
        name: Sam Cole
        roles: [author, reviewer]
        github: sam-c
        ---

        Sam reviews.
        -- input/articles/sleep.md --
        ---
        title: Sleep
        topic: low-mood
        description: What helps at night.
        author: sam-cole
        published: 2026-05-02
        ---

        A dark room helps.
        """).WithBranch("change");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_article_of_the_change_is_signed_off_and_no_other()
    {
        _site.Edit("input/articles/panic.md", "It passes.", "It will pass.");
        _site.Write("input/articles/rest.md", "---\ntitle: Rest\ntopic: low-mood\ndescription: Days off.\nauthor: ada-reed\npublished: 2026-05-02\n---\n\nRest is not a reward.\n");
        _site.Commit("Two articles");
        var result = Approve("Sam-C");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal("Signed off 2 articles", result.LastLine);
        Assert.Equal("input/articles/panic.md\ninput/articles/rest.md\n", _site.Git("diff", "--name-only"));
        foreach (var path in new[] { "input/articles/panic.md", "input/articles/rest.md" })
            Assert.Matches("reviewer: sam-cole\nreviewed: 2026-11-24\nreviewed-hash: [0-9a-f]{16}\n", _site.Read(path));
        _site.Commit("Signed");
        Assert.Equal("Signed off 0 articles", Approve("sam-c").LastLine);
        Assert.Equal("", _site.Git("status", "--porcelain"));
    }

    [Fact]
    public void A_review_that_names_no_words_is_no_sign_off_of_other_words()
    {
        _site.Edit("input/articles/panic.md", "published: 2026-03-02", "published: 2026-03-02\nreviewer: sam-cole\nreviewed: 2026-11-01");
        _site.Commit("Reviewed once");
        _site.Git("branch", "-q", "-f", "main");
        _site.Edit("input/articles/panic.md", "It passes.", "It will pass.");
        _site.Commit("Other words");
        Assert.Contains("- [ ] Panic attacks: its words have changed since its review on 2026-11-01. Can be reviewed by Sam Cole", _site.Lantern("pr-report", "--base", "main", "--now", "2026-11-24").Output, StringComparison.Ordinal);
        Assert.Equal("Signed off 1 article", Approve("sam-c").LastLine);
        Assert.Contains("- [x] Panic attacks: signed off on 2026-11-24", _site.Lantern("pr-report", "--base", "main", "--now", "2026-11-24").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_wrote_themselves_is_left_to_others()
    {
        _site.Edit("input/articles/panic.md", "It passes.", "It will pass.");
        _site.Edit("input/articles/sleep.md", "A dark room", "A dark, cool room");
        _site.Commit("Two articles");
        var result = Approve("sam-c");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("input/articles/sleep.md: Sam Cole wrote this article: somebody else has to review it.", result.Error.Trim());
        Assert.Equal("Signed off 1 article", result.LastLine);
        Assert.Equal("input/articles/panic.md\n", _site.Git("diff", "--name-only"));
    }

    [Theory]
    [InlineData("input/people/ada-reed.md", "roles: [author]", "roles: [author, reviewer]\ngithub: mallory", "mallory", "Nobody in input/people/ had the name 'mallory' at GitHub before this change, so the approval is no sign-off", 0)]
    [InlineData("input/people/sam-cole.md", "github: sam-c", "github: mallory", "mallory", "Nobody in input/people/ had the name 'mallory' at GitHub before this change, so the approval is no sign-off", 0)]
    [InlineData("input/people/sam-cole.md", "roles: [author, reviewer]", "roles: [author]", "sam-c", "input/articles/panic.md: Sam Cole is not a reviewer: input/people/sam-cole.md lists no role 'reviewer'.\nSigned off 0 articles", 1)]
    public void Nobody_becomes_a_reviewer_by_the_change_that_they_approve(string file, string from, string to, string name, string words, int code)
    {
        _site.Edit(file, from, to);
        _site.Edit("input/articles/panic.md", "It passes.", "It will pass.");
        _site.Commit("Me too");
        var result = Approve(name);
        Assert.Equal(code, result.ExitCode);
        Assert.Equal(words, (result.Error + result.Output).Trim());
        Assert.Equal("", _site.Git("status", "--porcelain"));
    }

    [Theory]
    [InlineData("sign-off --approved-by sam-c", "Write --base and the branch that the change is for, such as --base origin/main.")]
    [InlineData("sign-off input/articles/panic.md --approved-by sam-c --base main", "--approved-by is for a whole change: leave the file, --by and --minor away.")]
    [InlineData("sign-off input/articles/panic.md", "Option '--by' is required.")]
    [InlineData("sign-off --by sam-cole", "Write the file of the article that was reviewed.")]
    public void Wrong_use_is_answered(string arguments, string words)
    {
        var result = _site.Lantern(arguments.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(words, result.Error, StringComparison.Ordinal);
    }

    private LanternProcess.Result Approve(string name) => _site.Lantern("sign-off", "--approved-by", name, "--base", "main", "--now", "2026-11-24");
}
