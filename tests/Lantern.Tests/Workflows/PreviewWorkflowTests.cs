using Lantern.TestKit.Workflows;
using Xunit;

namespace Lantern.Tests.Workflows;

/// <summary>The end of a preview: <c>previews.yml</c>, run as it is written, with GitHub's own command and the fakes of GitHub and Netlify.</summary>
public sealed class PreviewWorkflowTests : IDisposable
{
    private readonly HostedSite _site = new();

    public PreviewWorkflowTests() => _site.Clone.Git("checkout", "-q", "-b", "change");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_preview_ends_with_its_pull_request_in_all_its_states_and_the_live_site_stays()
    {
        HostedSite.Succeeded(_site.Deploy().Publish);
        Propose("One");
        Propose("Two");
        Assert.Equal(["pr-12", "pr-12"], Previews());
        HostedSite.Succeeded(_site.Closed());
        Assert.Empty(Previews());
        Assert.NotNull(_site.Netlify.Published);
        Assert.DoesNotContain("Rest is not a reward", _site.ReadLive("index.html"), StringComparison.Ordinal);
        // Closed twice, as after a reopening, is no mistake.
        HostedSite.Succeeded(_site.Closed());
    }

    [Fact]
    public void A_run_that_comes_after_the_end_brings_nothing_back()
    {
        Propose("One");
        _site.GitHub.OpenPullRequests.Clear();
        HostedSite.Succeeded(_site.Closed());
        var late = _site.PullRequest();
        HostedSite.Succeeded(late);
        Assert.Contains("The pull request is closed, so there is no preview any more.", late.Log, StringComparison.Ordinal);
        Assert.Empty(Previews());
    }

    [Fact]
    public void What_no_run_has_deleted_is_deleted_once_a_day_and_open_requests_keep_theirs()
    {
        Propose("One");
        var open = _site.Netlify.Deploys.Count;
        _site.GitHub.OpenPullRequests.Clear();
        _site.GitHub.OpenPullRequests.AddRange([7, 12]);
        HostedSite.Succeeded(_site.Closed(@event: "schedule"));
        Assert.Equal(open, _site.Netlify.Deploys.Count);
        // Where GitHub does not answer, nobody knows which are closed.
        _site.GitHub.IsDown = true;
        Assert.Equal("failure", _site.Closed(@event: "schedule").Result);
        Assert.Equal(["pr-12"], Previews());
        _site.GitHub.IsDown = false;
        _site.GitHub.OpenPullRequests.Clear();
        HostedSite.Succeeded(_site.Closed(@event: "schedule"));
        Assert.Empty(Previews());
    }

    [Fact]
    public void Somebody_elses_copy_gets_no_secrets_and_without_a_place_for_previews_nothing_is_asked_of_anybody()
    {
        Assert.Equal("skipped", _site.Closed(owner: "stranger/site").Result);
        _site.HasSecrets = false;
        var run = _site.Closed();
        HostedSite.Succeeded(run);
        Assert.Empty(run.Ran);
        Assert.Empty(_site.Netlify.Requests);
        var workflow = Workflow.Named("previews.yml");
        // With pull_request_target a stranger's request would run with the secrets.
        Assert.DoesNotContain("pull_request_target", Workflow.All.SelectMany(file => Workflow.Map(file.Find("on")!).Select(trigger => trigger.Key)));
        Assert.Equal(Workflow.Text(Workflow.Named("ci.yml").Find("concurrency"), "cancel-in-progress"),
            Workflow.Text(workflow.Find("concurrency"), "cancel-in-progress"));
        Assert.StartsWith("ci-${{ github.event.pull_request.number ||", Workflow.Text(workflow.Find("concurrency"), "group"),
            StringComparison.Ordinal);
        Assert.StartsWith("ci-${{ github.event.pull_request.number ||", Workflow.Text(Workflow.Named("ci.yml").Find("concurrency"), "group"),
            StringComparison.Ordinal);
    }

    private IEnumerable<string?> Previews() => _site.Netlify.Deploys.Select(deploy => deploy.Branch).Where(branch => branch is not null);

    private void Propose(string words)
    {
        _site.Clone.Write("input/articles/rest.md", $"---\ntitle: Rest\ntopic: low-mood\nauthor: sam-cole\n---\n\nRest is not a reward. {words}.\n");
        _site.Clone.Commit(words);
        HostedSite.Succeeded(_site.PullRequest());
    }
}
