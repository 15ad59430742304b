using Lantern.TestKit;
using Lantern.TestKit.Netlify;
using Lantern.TestKit.Workflows;
using Xunit;

namespace Lantern.Tests.Workflows;

/// <summary>A practice's site at GitHub and Netlify, both on this machine: a writer's clone, the repository at the host, and what visitors get.</summary>
internal sealed class HostedSite : IDisposable
{
    private readonly string _host = Directory.CreateTempSubdirectory("lantern-host").FullName;
    private readonly SiteServer _server;

    public HostedSite(string files = "")
    {
        Clone = new GitSite(files);
        Clone.Write("input/people/sam-cole.md", "---\nname: Sam Cole\ncredentials: PsyD\nroles: [author, reviewer]\ngithub: sam-c\n---\n\nSam reviews.\n");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github"), "*", SearchOption.AllDirectories))
        {
            Clone.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));
            if (file.EndsWith(".sh", StringComparison.Ordinal) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(Clone.Root, Path.GetRelativePath(Repository.Root, file)), (UnixFileMode)0b111_101_101);
        }
        Clone.Commit("The site");
        Live = Path.Combine(_host, "live");
        Remote = Path.Combine(_host, "site.git");
        Clone.Git("clone", "-q", "--bare", Clone.Root, Remote);
        Clone.Git("-C", Remote, "config", "uploadpack.allowAnySHA1InWant", "true");
        Clone.Git("remote", "add", "origin", Remote);
        Clone.Git("fetch", "-q", "origin");
        _server = new SiteServer(Live);
        Netlify = new FakeNetlify { LiveFolder = Live, SiteUrl = _server.Url };
    }

    /// <summary>Where the writer works.</summary>
    public GitSite Clone { get; }

    public string Remote { get; }

    /// <summary>What visitors get.</summary>
    public string Live { get; }

    public FakeNetlify Netlify { get; }

    public FakeGitHub GitHub { get; } = new();

    public bool HasSecrets { get; set; } = true;

    /// <summary>The browser of the machine that workflows run on: none, unless a test is about what is seen with one.</summary>
    public string Browser { get; set; } = "/nowhere/browser";

    public void Dispose()
    {
        GitHub.Dispose();
        Netlify.Dispose();
        _server.Dispose();
        Clone.Dispose();
        Directory.Delete(_host, recursive: true);
    }

    public string ReadLive(string path) => File.ReadAllText(Path.Combine(Live, path));

    /// <summary>A workflow for an event.</summary>
    public WorkflowRunner Runner(string workflow, string name, string @event, string sha, string reference, params (string Key, string Value)[] inputs) => new(workflow, new WorkflowWorld(Remote, GitHub, name, @event, sha, reference)
    {
        Secrets = HasSecrets ? new Dictionary<string, string> { ["NETLIFY_AUTH_TOKEN"] = Netlify.Token, ["NETLIFY_SITE_ID"] = FakeNetlify.SiteId } : new Dictionary<string, string>(),
        Inputs = inputs.ToDictionary(input => input.Key, input => input.Value, StringComparer.Ordinal),
        Machine = new Dictionary<string, string> { ["NETLIFY_API_URL"] = $"{Netlify.Origin}/api/v1", ["LANTERN_BROWSER"] = Browser },
    });

    /// <summary>The pull request 12 of the branch <c>change</c>: what the host makes of it, merged into main, is what is checked.</summary>
    /// <param name="owner">Whose copy the branch is in.</param>
    public WorkflowResult PullRequest(string owner = FakeGitHub.Repository)
    {
        Clone.Git("push", "-q", "--force", "origin", "change");
        Clone.Git("checkout", "-q", "--detach", "origin/main");
        Clone.Git("merge", "-q", "--no-ff", "-m", "Merge", "change");
        var merge = Clone.Head;
        Clone.Git("push", "-q", "--force", "origin", "HEAD:refs/pull/12/merge");
        Clone.Git("checkout", "-q", "change");
        using var runner = Runner("ci.yml", "pull_request", $$$"""{"pull_request":{"number":12,"base":{"ref":"main"},"head":{"ref":"change","repo":{"full_name":"{{{owner}}}"} } },"repository":{"default_branch":"main"}}""", merge, "refs/pull/12/merge");
        return runner.Run("site");
    }

    /// <summary>The pull request 12 is closed, merged or not; or it is a day like others, and nothing was closed.</summary>
    public WorkflowResult Closed(string owner = FakeGitHub.Repository, string @event = "pull_request")
    {
        var told = $$$"""
            {"action":"closed","pull_request":{"number":12,"base":{"ref":"main"},"head":{"ref":"change","repo":{"full_name":"{{{owner}}}"} } } }
            """;
        if (@event != "pull_request") told = "{}";
        using var runner = Runner("previews.yml", @event, told, Clone.Git("rev-parse", "main").Trim(), "refs/heads/main");
        return runner.Run("delete");
    }

    /// <summary>An approval of the state that the branch <c>change</c> has in the clone.</summary>
    public WorkflowResult Approve(string reviewer, string state = "approved", string? commit = null)
    {
        using var runner = Runner("sign-off.yml", "pull_request_review", $$$"""{"review":{"state":"{{{state}}}","commit_id":"{{{commit ?? Clone.Head}}}","user":{"login":"{{{reviewer}}}"}},"pull_request":{"number":12,"state":"open","base":{"ref":"main"},"head":{"ref":"change","repo":{"full_name":"{{{FakeGitHub.Repository}}}"} } } }""", Clone.Head, "refs/pull/12/merge");
        return runner.Run("write");
    }

    /// <summary>What follows when main has changed, or on a morning.</summary>
    public (WorkflowResult Publish, WorkflowResult Tell) Deploy(string @event = "push", Action<string>? before = null)
    {
        var sha = Clone.Git("rev-parse", "main").Trim();
        using var runner = Runner("deploy.yml", @event, "{}", sha, "refs/heads/main");
        if (before is not null) runner.Before = before;
        var publish = runner.Run("publish");
        // Each job has a folder of its own.
        Directory.Delete(runner.Work, recursive: true);
        Directory.CreateDirectory(runner.Work);
        return (publish, runner.Run("tell"));
    }

    /// <summary>Changes something on main, as GitHub's web page does.</summary>
    public string Merge(string file, string from, string to, string message = "A change")
    {
        Clone.Git("checkout", "-q", "main");
        Clone.Edit(file, from, to);
        var commit = Clone.Commit(message);
        Clone.Git("push", "-q", "origin", "main");
        return commit;
    }

    public static void Succeeded(WorkflowResult result) => Assert.True(result.Result == "success", result.Log);
}
