using System.Text;
using Lantern.Build.Tools;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Staging;

/// <summary>With a real git: a commit that would break the site is stopped, and what counts is what is staged, not what lies in the folder.</summary>
public sealed class CommitHookTests : IDisposable
{
    private const string Panic = "input/articles/panic.md";
    private static readonly ChildProcess GitProgram = new("git");
    private readonly TemporarySite _folder = new();

    public CommitHookTests()
    {
        NodeTools.Require(GitProgram.Run(_folder.Root, ["--version"], Token).Succeeded ? null : "git is not there, so what is staged was not checked: install it from https://git-scm.com and run the tests again.");
        Git("init", "-q", "-b", "main");
        Git("config", "user.email", "ada@quiet-harbour.example");
        Git("config", "user.name", "Ada");
        Git("config", "commit.gpgsign", "false");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    private string Git(params string[] arguments)
    {
        var result = TryGit(arguments);
        Assert.True(result.Succeeded, result.Output);
        return result.Output;
    }

    private ToolResult TryGit(params string[] arguments) => GitProgram.Run(_folder.Root, arguments, Token);

    private LanternProcess.Result Lantern(params string[] arguments) => LanternProcess.Run(_folder.Root, arguments);

    private void Write(string text) => _folder.Write(Panic, text);

    private string Read() => File.ReadAllText(Path.Combine(_folder.Root, Panic));

    [Fact]
    public void A_commit_with_an_error_is_stopped_and_goes_through_once_it_is_mended()
    {
        Assert.Matches(@"^Wrote .*/\.git/hooks/pre-commit\. From now on", Lantern("init-hooks").Output);
        // The first commit of all, with nothing before it.
        Git("add", "-A");
        Git("commit", "-qm", "first");
        var right = Read();
        Write(right.Replace("topic: anxiety", "topic: anxeity", StringComparison.Ordinal));
        Git("add", "-A");
        var stopped = TryGit("commit", "-qm", "second");
        Assert.False(stopped.Succeeded);
        Assert.Contains($"{Panic}:3:8: error LN4003: unknown topic 'anxeity'\n  3 | topic: anxeity\n", stopped.Output, StringComparison.Ordinal);
        Assert.Matches(@"Checked 1 staged file in \d+\.\d\d s; 1 error", stopped.Output);
        Assert.Contains("The commit was stopped.", stopped.Output, StringComparison.Ordinal);
        // Put right in the folder alone, it is still wrong in the commit.
        Write(right + "\nMore.\n");
        Assert.False(TryGit("commit", "-qm", "second").Succeeded);
        Git("add", "-A");
        Git("commit", "-qm", "second");
        // And a commit of the file named alone, which git makes with an index of its own.
        Write(right.Replace("## What helps", "## What helps\n\n#### Too deep", StringComparison.Ordinal).Replace("topic: anxiety", "topic: nothing", StringComparison.Ordinal));
        Assert.Contains("unknown topic 'nothing'", TryGit("commit", "-qm", "third", "--", Panic).Output, StringComparison.Ordinal);
        Git("commit", "-qm", "third", "--no-verify", "--", Panic);
    }

    [Fact]
    public void What_lies_in_the_folder_and_is_not_staged_does_not_count()
    {
        Git("add", "-A");
        Git("commit", "-qm", "first");
        Assert.Equal("Nothing of the site is staged", Lantern("check", "--staged").LastLine);
        // A new topic that nobody added, and an article that needs it.
        _folder.Write("input/topics/grief.md", "---\ntitle: Grief\ndescription: D.\n---\n\nGrief.\n");
        _folder.Write("input/articles/first steps.md", "---\ntitle: Loss\ntopic: grief\ndescription: D.\npublished: 2026-03-02\n---\n\nWords, and a [way on](panic.md#what-helps).\n");
        Git("add", "input/articles");
        var result = Lantern("check", "--staged", "--format", "json");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("unknown topic 'grief'", result.Output, StringComparison.Ordinal);
        Git("add", "-A");
        Assert.Equal(0, Lantern("check", "--staged").ExitCode);
        // What is deleted and what is worse in the folder only is not in the commit.
        File.Delete(Path.Combine(_folder.Root, Panic));
        _folder.Write("input/topics/grief.md", "---\ntitle:\n---\n");
        Assert.Equal(0, Lantern("check", "--staged").ExitCode);
        Git("add", "-A");
        Assert.Contains("there is no page or file 'panic.md#what-helps'", Lantern("check", "--staged").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_deeper_in_the_repository_is_checked_from_its_top()
    {
        var site = Path.Combine(_folder.Root, "web", "our site");
        Directory.CreateDirectory(site);
        Directory.Move(Path.Combine(_folder.Root, "input"), Path.Combine(site, "input"));
        _folder.Write("README.md", "Ours.\n");
        Assert.Equal(0, LanternProcess.Run(site, "init-hooks").ExitCode);
        Git("add", "-A");
        Git("commit", "-qm", "first");
        var article = Path.Combine(site, Panic);
        File.WriteAllText(article, File.ReadAllText(article).Replace("topic: anxiety", "topic: anxeity", StringComparison.Ordinal));
        Git("add", "-A");
        Assert.Contains($"{Panic}:3:8: error LN4003", TryGit("commit", "-qm", "second").Output, StringComparison.Ordinal);
        // Nothing of the site: nothing to check.
        Git("reset", "-q", "--hard");
        _folder.Write("README.md", "Ours, all of it.\n");
        Git("commit", "-qam", "readme");
    }

    [Fact]
    public void A_hook_of_somebody_else_stays_and_ours_is_renewed()
    {
        var hook = Path.Combine(_folder.Root, ".git", "hooks", "pre-commit");
        File.WriteAllText(hook, "#!/bin/sh\nexit 0\n");
        var refused = Lantern("init-hooks");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("was left as it is. Add these lines to it:", refused.Error, StringComparison.Ordinal);
        Assert.Contains("check --staged || stopped", refused.Error, StringComparison.Ordinal);
        Assert.Equal("#!/bin/sh\nexit 0\n", File.ReadAllText(hook));
        File.Delete(hook);
        Assert.Equal(0, Lantern("init-hooks").ExitCode);
        Assert.Equal(0, Lantern("init-hooks").ExitCode);
        Assert.Equal(2, Encoding.UTF8.GetString(File.ReadAllBytes(hook)).Split("check --staged").Length - 1);
    }

    [Fact]
    public void Without_a_repository_it_says_what_to_do()
    {
        using var site = new TemporarySite();
        Assert.Contains("is not in a git repository: run 'git init' first", LanternProcess.Run(site.Root, "check", "--staged").Error, StringComparison.Ordinal);
        Assert.Contains("is not in a git repository: run 'git init' first", LanternProcess.Run(site.Root, "init-hooks").Error, StringComparison.Ordinal);
        var both = Lantern("check", "--staged", "--fix");
        Assert.Equal(2, both.ExitCode);
        Assert.Contains("leave --fix and --old-urls away", both.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_in_conflict_are_named()
    {
        Git("add", "-A");
        Git("commit", "-qm", "first");
        Git("checkout", "-qb", "other");
        Write(Read().Replace("Breathe out", "Breathe in", StringComparison.Ordinal));
        Git("commit", "-qam", "in");
        Git("checkout", "-q", "main");
        Write(Read().Replace("Breathe out", "Sit down", StringComparison.Ordinal));
        Git("commit", "-qam", "down");
        Assert.False(TryGit("merge", "other").Succeeded);
        Assert.Contains($"{Panic} is not merged yet: put it right, then 'git add' it.", Lantern("check", "--staged").Error, StringComparison.Ordinal);
    }
}
