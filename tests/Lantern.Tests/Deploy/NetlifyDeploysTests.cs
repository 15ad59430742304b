using Lantern.Deploy;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.Tests.Deploy;

/// <summary>The list of deploys that Netlify keeps, and taking one out of it.</summary>
public sealed class NetlifyDeploysTests
{
    [Fact]
    public async Task All_deploys_are_listed_however_few_the_host_gives_at_once()
    {
        using var test = new DeployTest();
        await test.Run();
        for (var i = 0; i < 7; i++) await test.Run(new DeployWish(false, $"pr-{i % 2}", null));
        var (all, findings) = await test.List().List(null, CancellationToken.None);
        Assert.Empty(findings);
        Assert.Equal(test.Host.Deploys.Select(deploy => deploy.Id).OrderDescending(StringComparer.Ordinal), all!.Select(deploy => deploy.Id));
        var (some, _) = await test.List().List("pr-0", CancellationToken.None);
        Assert.Equal(["pr-0", "pr-0", "pr-0", "pr-0"], some!.Select(deploy => deploy.Branch));
        Assert.All(some!, deploy => Assert.False(deploy.IsForVisitors));
        Assert.True(all!.Single(deploy => deploy.Branch is null).IsForVisitors);
    }

    [Fact]
    public async Task A_deploy_is_deleted_once_and_to_ask_again_is_no_mistake_and_what_visitors_get_is_never_deleted()
    {
        using var test = new DeployTest();
        var live = await test.Run();
        var draft = await test.Run(new DeployWish(false, "pr-12", null));
        var dice = 0;
        // Whatever passes is tried again.
        test.Host.Faults.Instead = (_, method, _) => method == "DELETE" && dice++ < 2 ? new Fault.Answer(503) : null;
        Assert.Null(await test.List().Delete(draft.Id!, CancellationToken.None));
        Assert.Null(await test.List().Delete(draft.Id!, CancellationToken.None));
        Assert.Equal([live.Id], test.Host.Deploys.Select(deploy => deploy.Id));
        var refused = await test.List().Delete(live.Id!, CancellationToken.None);
        Assert.Equal("LN1207", refused!.Code);
        Assert.EndsWith($"refuses to lose the deploy {live.Id}: it is what visitors get", refused.Message, StringComparison.Ordinal);
        Assert.Equal(live.Id, test.Host.Published!.Id);
        Assert.DoesNotContain(test.Host.Requests, request => request == $"DELETE /api/v1/deploys/{live.Id}");
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_said_and_nothing_is_taken_for_deleted()
    {
        using var test = new DeployTest();
        var draft = await test.Run(new DeployWish(false, "pr-12", null));
        test.Host.Faults.Instead = (_, method, path) => method == "DELETE" || path.Contains("per_page", StringComparison.Ordinal) ? new Fault.Answer(500) : null;
        Assert.Equal("LN1206", (await test.List().Delete(draft.Id!, CancellationToken.None))!.Code);
        var (deploys, findings) = await test.List().List(null, CancellationToken.None);
        Assert.Null(deploys);
        Assert.Equal("LN1206", Assert.Single(findings).Code);
    }
}
