using Lantern.Deploy;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.Tests.Deploy;

/// <summary>Drafts at Netlify: none takes the live site's place by its name, and each can be deleted.</summary>
public sealed class NetlifyDraftTests
{
    [Theory]
    [InlineData("lantern-test", "it is the name of the site itself")]
    [InlineData("praxis", "the site's own address begins with it")]
    [InlineData("release-main", "it is the branch that the live site is made from")]
    public async Task A_draft_under_a_name_of_the_site_itself_is_refused_before_anything_is_sent(string alias, string problem)
    {
        using var test = new DeployTest();
        test.Host.Domain = "Praxis.example.org";
        test.Host.RepoBranch = "release/Main";
        var outcome = await test.Run(new DeployWish(false, alias, null));
        Assert.Equal($"'{alias}' can't be the name of a draft: {problem}", Assert.Single(outcome.Findings).Message);
        Assert.Empty(test.Host.Deploys);
    }

    [Fact]
    public async Task A_draft_that_took_the_live_sites_place_all_the_same_gives_it_back()
    {
        using var test = new DeployTest();
        // The host does not say that this is the live site's branch.
        (test.Host.LiveBranch, test.Host.RepoBranch) = ("blue", null);
        var live = await test.Run();
        test.Site.Request = test.Site.Request with { ShowDrafts = true };
        test.Site.Build();
        var outcome = await test.Run(new DeployWish(false, "blue", null));
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal("LN1240", finding.Code);
        Assert.EndsWith("showed the draft 'blue' to visitors, in place of the live site: what was live before is live again", finding.Message,
            StringComparison.Ordinal);
        Assert.Equal(live.Id, test.Host.Published!.Id);
    }

    [Fact]
    public async Task A_first_draft_that_became_the_live_site_is_said()
    {
        using var test = new DeployTest();
        (test.Host.LiveBranch, test.Host.RepoBranch) = ("blue", null);
        var outcome = await test.Run(new DeployWish(false, "blue", null));
        Assert.EndsWith("in place of the live site: nothing was live before, so delete it on the page 'Deploys'",
            Assert.Single(outcome.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_are_deleted_with_all_their_deploys_and_what_was_made_for_visitors_stays()
    {
        using var test = new DeployTest();
        var live = await test.Run();
        foreach (var alias in new[] { "pr-1", "pr-12", "pr-12", "pr-13", "other" }) await test.Run(new DeployWish(false, alias, null));
        var unnamed = await test.Run(new DeployWish(false, null, null));
        var one = await test.Target().Remove(new DraftNames("pr-12", []), _ => { }, CancellationToken.None);
        Assert.Empty(one.Findings);
        Assert.Equal(["pr-12", "pr-12"], one.Removed);
        Assert.Equal(["pr-1", "pr-13", "other"], test.Host.Deploys.Select(deploy => deploy.Branch).OfType<string>());
        Assert.Empty((await test.Target().Remove(new DraftNames("pr-12", []), _ => { }, CancellationToken.None)).Removed);
        Assert.Equal(["pr-1"], (await test.Target().Remove(new DraftNames("pr-*", ["pr-13"]), _ => { }, CancellationToken.None)).Removed);
        Assert.Equal(["other", "pr-13"], test.Host.Deploys.Select(deploy => deploy.Branch).OfType<string>().Order());
        Assert.Contains(test.Host.Deploys, deploy => deploy.Id == unnamed.Id);
        Assert.Equal(live.Id, test.Host.Published!.Id);
    }

    [Fact]
    public async Task A_draft_that_the_host_keeps_is_said_and_the_others_are_deleted()
    {
        using var test = new DeployTest();
        var kept = await test.Run(new DeployWish(false, "pr-1", null));
        await test.Run(new DeployWish(false, "pr-2", null));
        test.Host.Faults.Instead = (_, method, path) =>
            method == "DELETE" && path.EndsWith(kept.Id!, StringComparison.Ordinal) ? new Fault.Answer(500) : null;
        var outcome = await test.Target().Remove(new DraftNames("pr-*", []), _ => { }, CancellationToken.None);
        Assert.Equal(["LN1206"], outcome.Findings.Select(finding => finding.Code));
        Assert.Equal(["pr-2"], outcome.Removed);
    }
}
