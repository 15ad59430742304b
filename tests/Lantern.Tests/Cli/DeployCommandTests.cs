using System.Text.Json;
using Lantern.TestKit;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary><c>lantern deploy</c> as a person and a workflow meet it.</summary>
public sealed class DeployCommandTests : IDisposable
{
    private readonly TemporarySite _site = new();
    private readonly FakeNetlify _host;
    private readonly SiteServer _live;

    public DeployCommandTests()
    {
        var folder = Path.Combine(_site.Root, "live");
        _live = new SiteServer(folder);
        _host = new FakeNetlify { LiveFolder = folder, SiteUrl = _live.Url };
    }

    public void Dispose()
    {
        _live.Dispose();
        _host.Dispose();
        _site.Dispose();
    }

    [Fact]
    public void A_build_goes_out_and_the_last_line_says_where()
    {
        Build();
        var result = Run("deploy", "--prod", "--message", "A new number");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches($@"^Live at {_live.Url}: uploaded \d+ of \d+ files \([\d.]+ kB\) in [\d.]+ s$", result.LastLine);
        Assert.Equal("A new number", _host.Published!.Title);
        Assert.Empty(result.Error);
        var again = Run("deploy", "--prod");
        Assert.Contains("uploaded 0 of ", again.LastLine, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Token, result.Output + result.Error + again.Output + again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_lists_addresses_and_publishes_nothing()
    {
        Build();
        Run("deploy", "--prod");
        _site.Write("input/articles/panic.md", "---\ntitle: Panic attacks\ntopic: anxiety\ndescription: What they are and what helps.\nauthor: ada-reed\npublished: 2026-03-02\nwithdrawn: true\n---\n\nA panic attack is a wave of fear.\n");
        _site.Write("input/pages/fees.md", "---\ntitle: Fees\n---\n\nAsk us.\n");
        Build();
        var result = Run("deploy", "--prod", "--dry-run");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("added   /fees/\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("changed /articles/panic/\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("against what visitors get now; nothing was published\n", result.Output, StringComparison.Ordinal);
        Assert.Single(_host.Deploys);
    }

    [Fact]
    public void What_is_live_is_looked_at_and_taken_back_where_it_has_faults_and_somebody_asked_for_that()
    {
        Build();
        Run("deploy", "--prod");
        var first = _host.Published!.Id;
        _site.Write("input/pages/about.md", "---\ntitle: About us\n---\n\nWe have moved.\n");
        Build();
        _host.Spoil = (path, bytes) => path == "/about/index.html" && System.Text.Encoding.UTF8.GetString(bytes).Contains("We have moved", StringComparison.Ordinal) ? "<html><body>Hello</body></html>"u8.ToArray() : bytes;
        var faulty = Run("deploy", "--prod");
        Assert.Equal(1, faulty.ExitCode);
        Assert.StartsWith("/about/: error LN70", faulty.Output, StringComparison.Ordinal);
        Assert.Equal($"Live at {_live.Url}, with faults", faulty.LastLine);

        _site.Write("input/pages/fees.md", "---\ntitle: Fees\n---\n\nAsk us.\n");
        Build();
        var second = _host.Published!.Id;
        var back = Run("deploy", "--prod", "--rollback-on-failure");
        Assert.Equal(1, back.ExitCode);
        Assert.Contains($"warning LN1230: the live site had faults, so the deploy before ({second}) was made live again\n", back.Output, StringComparison.Ordinal);
        Assert.Equal($"Taken back: what was live before is at {_live.Url} again", back.LastLine);
        Assert.Equal(second, _host.Published!.Id);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void The_first_deploy_has_none_to_go_back_to()
    {
        Build();
        _host.Spoil = (path, bytes) => path == "/about/index.html" ? "<html><body>Hello</body></html>"u8.ToArray() : bytes;
        Assert.Contains("warning LN1231: ", Run("deploy", "--prod", "--rollback-on-failure").Output, StringComparison.Ordinal);
        Assert.StartsWith("--rollback-on-failure goes with --prod", Run("deploy", "--rollback-on-failure").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_JSON()
    {
        Build();
        using var json = JsonDocument.Parse(Run("deploy", "--alias", "pr-12", "--format", "json").Output);
        Assert.Equal($"{_host.Origin}/pr-12--lantern-test", json.RootElement.GetProperty("url").GetString());
        Assert.Equal(json.RootElement.GetProperty("uploaded").GetInt32(), json.RootElement.GetProperty("paths").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void What_is_missing_is_said_all_at_once()
    {
        Build();
        var result = LanternProcess.Run(_site.Root, new Dictionary<string, string> { ["NETLIFY_AUTH_TOKEN"] = "", ["NETLIFY_SITE_ID"] = "", ["NETLIFY_API_URL"] = "http://api.example.org" }, "deploy");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            """
            NETLIFY_AUTH_TOKEN: error LN1201: the host's key is not there: the variable NETLIFY_AUTH_TOKEN is empty
              help: make a personal access key on Netlify's page 'User settings', under 'Applications', and give it to this command as NETLIFY_AUTH_TOKEN; in a workflow it is a secret of the repository

            input/settings.yml: error LN1202: nobody said which site at Netlify this is
              help: copy the 'Site ID' from Netlify's page 'Site configuration' into input/settings.yml: 'netlify: { site-id: … }', or give it as NETLIFY_SITE_ID

            NETLIFY_API_URL: error LN1216: NETLIFY_API_URL is no address that begins with https://
              help: take the variable away; Lantern knows Netlify's address. On this machine itself http:// is allowed too

            Published nothing

            """, result.Output);
    }

    [Fact]
    public void The_site_may_stand_in_the_settings()
    {
        _site.Write("input/settings.yml", File.ReadAllText(Path.Combine(_site.Root, "input", "settings.yml")) + $"\nnetlify: {{ site-id: {FakeNetlify.SiteId} }}\n");
        Build();
        var result = LanternProcess.Run(_site.Root, new Dictionary<string, string>(Environment) { ["NETLIFY_SITE_ID"] = "" }, "deploy");
        Assert.StartsWith($"A draft at {_host.Origin}/", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_on_the_command_line_is_refused_and_not_repeated()
    {
        var result = Run("deploy", $"--token={_host.Token}");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("We don't know the option '--token'.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Token, result.Output + result.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("deploy", "--prod", "--alias", "pr-1").ExitCode);
        Assert.Equal("'ftp' is no place to publish to: write --target netlify, or --target folder: and a folder.", Run("deploy", "--target", "ftp").Error.Split('\n')[0].TrimEnd('\r'));
    }

    [Fact]
    public void A_folder_of_a_web_server_is_a_target_too()
    {
        Build();
        var result = LanternProcess.Run(_site.Root, "deploy", "--prod", "--target", "folder:www");
        Assert.Equal(0, result.ExitCode);
        Assert.True(TemporarySite.AreEqual(TemporarySite.Read(_site.Output), TemporarySite.Read(Path.Combine(_site.Root, "www", "current"))));
    }

    [Fact]
    public void Killed_in_the_middle_of_an_upload_the_next_run_goes_on()
    {
        Build();
        using var reached = new ManualResetEventSlim();
        var count = 0;
        _host.Faults.Instead = (_, method, _) =>
        {
            if (method != "PUT" || Interlocked.Increment(ref count) <= 20) return null;
            reached.Set();
            return new Fault.Silence();
        };
        using (var process = LanternProcess.Start(_site.Root, Environment, "deploy", "--prod"))
        {
            Assert.True(reached.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        Assert.Null(_host.Published);
        _host.Faults.Instead = (_, _, _) => null;
        var before = _host.Uploads;
        Assert.Equal(20, before.Count);
        var result = Run("deploy", "--prod");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith($"Went on with a deploy that was cut short. Live at {_live.Url}", result.LastLine, StringComparison.Ordinal);
        Assert.Empty(_host.Uploads.Skip(20).Intersect(before));
        Assert.Single(_host.Deploys);
        foreach (var (path, bytes) in TemporarySite.Read(_site.Output)) Assert.Equal(bytes, _host.Bytes(_host.Published!, "/" + path));
    }

    private Dictionary<string, string> Environment => new() { ["NETLIFY_AUTH_TOKEN"] = _host.Token, ["NETLIFY_SITE_ID"] = FakeNetlify.SiteId, ["NETLIFY_API_URL"] = $"{_host.Origin}/api/v1" };

    private void Build() => Assert.Equal(0, LanternProcess.Run(_site.Root, "build", "--now", "2026-11-24").ExitCode);

    private LanternProcess.Result Run(params string[] arguments) => LanternProcess.Run(_site.Root, Environment, arguments);
}
