using Xunit;

namespace Lantern.Tests.Workflows;

/// <summary>The workflows of a pull request, run as they are written: with real git, GitHub's own command, a fake of GitHub and one of Netlify.</summary>
public sealed class PullRequestWorkflowTests : IDisposable
{
    private readonly HostedSite _site = new();

    public PullRequestWorkflowTests() => _site.Clone.Git("checkout", "-q", "-b", "change");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void One_comment_leads_to_each_changed_page_of_the_preview_and_is_updated_not_repeated()
    {
        Change("It passes.", "It passes, often within ten minutes.");
        _site.Clone.Write("input/articles/rest.md", "---\ntitle: Rest\ntopic: low-mood\nauthor: sam-cole\n---\n\nRest is not a reward.\n");
        _site.Clone.Commit("And a draft");
        HostedSite.Succeeded(_site.PullRequest());
        var comment = Assert.Single(_site.GitHub.Comments);
        var address = System.Text.RegularExpressions.Regex.Match(comment.Body, @"\]\((https?://[^)]*?)/articles/panic/\)").Groups[1].Value;
        Assert.Contains("pr-12", address, StringComparison.Ordinal);
        Assert.Contains("<ins>passes, often within ten minutes.</ins>", comment.Body, StringComparison.Ordinal);
        Assert.Contains($"[Rest]({address}/articles/rest/)", comment.Body, StringComparison.Ordinal);
        // The draft is in the preview, and visitors get nothing of it.
        var deploy = Assert.Single(_site.Netlify.Deploys);
        Assert.Contains("/articles/rest/index.html", deploy.Files.Keys);
        Assert.Null(_site.Netlify.Published);
        Assert.Contains(_site.GitHub.Changes, change => change.StartsWith("POST /repos/quiet-harbour/site/code-scanning/sarifs ", StringComparison.Ordinal) && change.Contains("refs/pull/12/merge", StringComparison.Ordinal));

        Change("often within ten minutes", "most often within minutes");
        HostedSite.Succeeded(_site.PullRequest());
        comment = Assert.Single(_site.GitHub.Comments);
        Assert.Contains("<ins>passes, most often within minutes.</ins>", comment.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_stands_on_its_line_and_in_the_comment_and_the_run_is_red()
    {
        Change("topic: anxiety", "topic: anxeity");
        var run = _site.PullRequest();
        Assert.Equal("failure", run.Result);
        Assert.Contains("::error file=input/articles/panic.md,line=3,", run.Log, StringComparison.Ordinal);
        var comment = Assert.Single(_site.GitHub.Comments);
        Assert.Contains("**It can't be published yet:** 1 error has to be put right.", comment.Body, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'anxiety'?", comment.Body, StringComparison.Ordinal);
        // The other pages can be looked at all the same.
        Assert.Single(_site.Netlify.Deploys);
    }

    [Fact]
    public void What_was_wrong_on_main_before_does_not_make_it_red()
    {
        _site.Merge("input/articles/panic.md", "topic: anxiety", "topic: anxeity");
        _site.Clone.Git("checkout", "-q", "change");
        _site.Clone.Edit("input/pages/about.md", "small", "tiny");
        _site.Clone.Commit("Smaller");
        _site.Clone.Git("rebase", "-q", "main");
        var run = _site.PullRequest();
        HostedSite.Succeeded(run);
        Assert.Contains("::warning::The site had errors before this change", run.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("::error file=", run.Log, StringComparison.Ordinal);
        Assert.Contains("It brings no error. The site had 1 error before", Assert.Single(_site.GitHub.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_elses_copy_is_checked_without_secrets_and_nothing_is_written()
    {
        Change("It passes.", "It will pass.");
        _site.HasSecrets = false;
        var run = _site.PullRequest(owner: "stranger/site");
        HostedSite.Succeeded(run);
        Assert.Empty(_site.GitHub.Changes);
        Assert.Empty(_site.Netlify.Requests);
        Assert.Contains("The gate", run.Ran);
        Assert.DoesNotContain("The comment", run.Ran);
    }

    [Fact]
    public void A_host_that_keeps_no_findings_and_a_site_without_a_place_for_previews_are_no_fault()
    {
        _site.GitHub.RefusesFindings = true;
        _site.HasSecrets = false;
        Change("It passes.", "It will pass.");
        HostedSite.Succeeded(_site.PullRequest());
        Assert.Contains("**Panic attacks** (`/articles/panic/`)", Assert.Single(_site.GitHub.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reviewers_approval_becomes_a_sign_off_on_the_branch_which_is_checked_once_more()
    {
        Change("It passes.", "It will pass.");
        HostedSite.Succeeded(_site.PullRequest());
        var approved = _site.Clone.Head;
        HostedSite.Succeeded(_site.Approve("sam-c"));
        _site.Clone.Git("fetch", "-q", "origin");
        Assert.Equal($"{approved}\n", _site.Clone.Git("rev-parse", "origin/change^"));
        Assert.Equal("Signed off by sam-c\ninput/articles/panic.md\n", _site.Clone.Git("log", "-1", "--format=%s", "--name-only", "origin/change").Replace("\n\n", "\n", StringComparison.Ordinal));
        Assert.Contains("reviewed-hash: ", _site.Clone.Git("show", "origin/change:input/articles/panic.md"), StringComparison.Ordinal);
        Assert.Contains(_site.GitHub.Changes, change => change.StartsWith("POST /repos/quiet-harbour/site/actions/workflows/ci.yml/dispatches ", StringComparison.Ordinal) && change.Contains("\"change\"", StringComparison.Ordinal) && change.Contains("\"pull-request\":\"12\"", StringComparison.Ordinal));

        // The check that follows says so in the comment.
        _site.Clone.Git("reset", "-q", "--hard", "origin/change");
        using var runner = _site.Runner("ci.yml", "workflow_dispatch", """{"repository":{"default_branch":"main"}}""", _site.Clone.Head, "refs/heads/change", ("pull-request", "12"));
        HostedSite.Succeeded(runner.Run("site"));
        Assert.Contains("- [x] [Panic attacks](", Assert.Single(_site.GitHub.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_that_went_on_after_the_approval_is_not_signed_off()
    {
        Change("It passes.", "It will pass.");
        var approved = _site.Clone.Head;
        Change("It will pass.", "It never passes.");
        _site.Clone.Git("push", "-q", "origin", "change");
        HostedSite.Succeeded(_site.Approve("sam-c", commit: approved));
        Assert.Equal($"{_site.Clone.Head}\n", _site.Clone.Git("ls-remote", "origin", "refs/heads/change").Split('\t')[0] + "\n");
        Assert.Contains("The branch was changed after the approval, so nothing was signed off", Assert.Single(_site.GitHub.Comments).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mallory", "approved", "success")]
    [InlineData("sam-c", "commented", "skipped")]
    public void Nobody_elses_approval_and_no_comment_is_a_sign_off(string reviewer, string state, string result)
    {
        Change("It passes.", "It will pass.");
        _site.Clone.Git("push", "-q", "origin", "change");
        Assert.Equal(result, _site.Approve(reviewer, state).Result);
        Assert.Equal(_site.Clone.Head, _site.Clone.Git("ls-remote", "origin", "refs/heads/change").Split('\t')[0]);
        Assert.Empty(_site.GitHub.Changes);
    }

    private void Change(string from, string to)
    {
        _site.Clone.Edit("input/articles/panic.md", from, to);
        _site.Clone.Commit("Words");
    }
}
