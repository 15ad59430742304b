using Lantern.TestKit;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.Tests.Workflows;

/// <summary><c>netlify.toml</c>: the host builds the site itself.</summary>
public sealed class NetlifyBuildTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [Theory]
    [InlineData("production", "run -c Release --project src/Lantern.Cli -- build --hold-if-urgent --commit " + Commit)]
    [InlineData("deploy-preview", "run -c Release --project src/Lantern.Cli -- build --drafts --base-url https://deploy-preview-12--quiet.netlify.app")]
    [InlineData("branch-deploy", "run -c Release --project src/Lantern.Cli -- build --drafts --base-url https://deploy-preview-12--quiet.netlify.app")]
    public void The_command_fetches_the_sdk_only_where_it_is_missing_and_builds_for_whom_it_is(string context, string arguments)
    {
        var (command, publish) = ReadAsNetlify(context);
        Assert.Equal(Path.Combine(Repository.Root, "output"), publish);
        var folder = Directory.CreateTempSubdirectory("lantern-netlify").FullName;
        try
        {
            var there = Run(folder, command, hasDotnet: true);
            Assert.Equal((0, $"dotnet {arguments}"), (there.Code, there.Log));
            var missing = Run(folder, command, hasDotnet: false);
            Assert.Equal((0, $"curl -sSL https://dot.net/v1/dotnet-install.sh\ninstall --channel 10.0\ndotnet {arguments}"), (missing.Code, missing.Log));
            // What can't be fetched is a build that failed, and no empty site.
            Assert.NotEqual(0, Run(folder, command, hasDotnet: false, hasNet: false).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What Netlify's own reader of the file finds in it for a context. With <c>LANTERN_LONG=1</c> its command, 339 MB that npm fetches, builds and deploys as well.</summary>
    [Fact]
    public void Netlifys_own_command_builds_the_site_offline_and_deploys_it_to_the_fake_as_it_expects()
    {
        // Nothing in the file that their reader would have to leave away, and no secret.
        var (command, publish) = ReadAsNetlify("production");
        Assert.EndsWith("output", publish, StringComparison.Ordinal);
        Assert.DoesNotContain("TOKEN", command, StringComparison.Ordinal);
        if (!Trials.IsLong) return;
        var folder = Directory.CreateTempSubdirectory("lantern-netlify").FullName;
        try
        {
            var program = Environment.GetEnvironmentVariable("LANTERN_NETLIFY") ?? Fetch(folder);
            var clone = Path.Combine(folder, "site");
            Start("git", folder, [], "clone", "-q", Repository.Root, clone);
            var built = Start(program, clone, [], "build", "--offline");
            Assert.Contains("Netlify Build Complete", built, StringComparison.Ordinal);
            Assert.Matches(@"Wrote \d+ of \d+ files", built);
            Assert.Contains("\"commit\"", File.ReadAllText(Path.Combine(clone, "output/.well-known/lantern.json")), StringComparison.Ordinal);

            using var host = new FakeNetlify();
            Start(program, clone, [("NETLIFY_API_URL", $"{host.Origin}/api/v1"), ("NETLIFY_AUTH_TOKEN", host.Token)], "deploy", "--no-build", "--prod", "--dir", "output", "--site", FakeNetlify.SiteName, "--message", "By its own command");
            var published = Assert.IsType<FakeDeploy>(host.Published);
            Assert.Equal("By its own command", published.Title);
            var local = TemporarySite.Read(Path.Combine(clone, "output"));
            // It reads _headers and _redirects itself and sends what they say in a netlify.toml; all others are there, byte for byte.
            Assert.All(local.Where(file => published.Files.ContainsKey("/" + file.Key)), file => Assert.Equal(file.Value, host.Bytes(published, "/" + file.Key)));
            Assert.DoesNotContain(local.Keys, path => path is not ("_headers" or "_redirects") && !published.Files.ContainsKey("/" + path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string Command, string Publish) ReadAsNetlify(string context)
    {
        NodeTools.Require();
        var (code, output, error) = NodeTools.RunProgram("node", NodeTools.Folder, "node_modules/@netlify/config/bin.js", "--cwd", Repository.Root, "--repositoryRoot", Repository.Root, "--context", context, "--branch", "some-branch", "--offline");
        Assert.True(code == 0, output + error);
        using var json = System.Text.Json.JsonDocument.Parse(output);
        var build = json.RootElement.GetProperty("config").GetProperty("build");
        return (build.GetProperty("command").GetString()!, build.GetProperty("publish").GetString()!);
    }

    private static string Fetch(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "package.json"), "{}");
        Start("npm", folder, [], "install", "netlify-cli@27.10.0", "--no-audit", "--no-fund");
        return Path.Combine(folder, "node_modules", ".bin", "netlify");
    }

    private static (int Code, string Log) Run(string folder, string command, bool hasDotnet, bool hasNet = true)
    {
        var (bin, log, home) = (Path.Combine(folder, $"bin-{Guid.NewGuid():N}"), Path.Combine(folder, $"{Guid.NewGuid():N}.log"), Path.Combine(folder, $"home-{Guid.NewGuid():N}"));
        Directory.CreateDirectory(bin);
        Directory.CreateDirectory(home);
        foreach (var tool in new[] { "bash", "mkdir", "cat", "chmod" }) File.CreateSymbolicLink(Path.Combine(bin, tool), $"/bin/{tool}");
        string Program(string path, string text)
        {
            File.WriteAllText(path, "#!/bin/bash\n" + text);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            return path;
        }
        var dotnet = $"echo \"dotnet $*\" >> '{log}'\n";
        if (hasDotnet) Program(Path.Combine(bin, "dotnet"), dotnet);
        // What the script from the net does, as far as it matters: it puts the program into ~/.dotnet.
        Program(Path.Combine(bin, "curl"), hasNet
            ? $"echo \"curl $*\" >> '{log}'\ncat <<'END'\necho \"install $*\" >> '{log}'\nmkdir -p \"$HOME/.dotnet\"\nprintf '#!/bin/bash\\n{dotnet.TrimEnd().Replace("'", "'\\''", StringComparison.Ordinal)}\\n' > \"$HOME/.dotnet/dotnet\"\nchmod +x \"$HOME/.dotnet/dotnet\"\nEND\n"
            : "echo 'curl: could not resolve host' >&2\nexit 6\n");
        var (code, _, _) = OtherProgram.Run("/bin/bash", folder, [new("PATH", bin), new("HOME", home), new("COMMIT_REF", Commit), new("DEPLOY_PRIME_URL", "https://deploy-preview-12--quiet.netlify.app")], "-c", command);
        return (code, File.Exists(log) ? File.ReadAllText(log).Trim() : "");
    }

    private static string Start(string program, string folder, IEnumerable<(string Key, string Value)> environment, params string[] arguments)
    {
        var (code, output, error) = OtherProgram.Run(program, folder, environment.Select(variable => KeyValuePair.Create(variable.Key, (string?)variable.Value)), arguments);
        Assert.True(code == 0, output + error);
        return output;
    }
}
