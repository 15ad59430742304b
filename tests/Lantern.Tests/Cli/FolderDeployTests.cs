using Lantern.TestKit;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary><c>lantern deploy --target folder:</c> and <c>--delete</c> as a person meets them.</summary>
public sealed class FolderDeployTests : IDisposable
{
    private readonly TemporarySite _site = new();

    public FolderDeployTests() => Assert.Equal(0, Run("build", "--now", "2026-11-24").ExitCode);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("077")]
    [InlineData("002")]
    public void A_web_server_can_read_all_of_it_whatever_the_user_keeps_for_himself(string mask)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "rights are others there");
        var command = LanternProcess.Command.Concat(["deploy", "--prod", "--target", "folder:srv/www"]);
        var (code, output, error) = OtherProgram.Run("/bin/sh", _site.Root, [], ["-c", "umask " + mask + "; exec \"$@\"", "sh", .. command]);
        Assert.True(code == 0, output + error);
        var release = new DirectoryInfo(Path.Combine(_site.Root, "srv/www/current")).ResolveLinkTarget(true)!.FullName;
        var modes = Directory.EnumerateFileSystemEntries(release, "*", SearchOption.AllDirectories)
            .Concat([release, In("srv"), In("srv/www"), In("srv/www/releases")])
            .Select(path => (Path: path, Mode: Convert.ToString((int)Mode(path), 8))).ToList();
        Assert.True(modes.Count > 30);
        Assert.All(modes, entry => Assert.Equal((entry.Path, Directory.Exists(entry.Path) ? "755" : "644"), entry));
    }

    [Fact]
    public void The_home_folder_is_the_home_folder_and_a_folder_of_the_site_is_none_to_publish_to()
    {
        var home = new Dictionary<string, string> { ["HOME"] = In("home") };
        var result = LanternProcess.Run(_site.Root, home, "deploy", "--prod", "--target", "folder:~/www");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith($"Live at {In("home/www/current")}: uploaded ", result.LastLine, StringComparison.Ordinal);
        Assert.False(Path.Exists(In("~")));
        foreach (var place in new[] { "output", "input", "theme", ".lantern", "." })
        {
            var refused = Run("deploy", "--prod", "--target", $"folder:{place}");
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains(": error LN1235: the folder '", refused.Output, StringComparison.Ordinal);
            Assert.Equal("Published nothing", refused.LastLine);
        }
        // Nothing was written into them: the next build has nothing to do.
        Assert.StartsWith("Wrote 0 of ", Run("build", "--now", "2026-11-24").LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_the_way_is_named_with_what_to_do()
    {
        Directory.CreateDirectory(In("www/current"));
        Assert.Equal(
            $"{In("www")}: error LN1237: {In("www/current")} is a folder that Lantern did not make\n"
            + "  help: move it away, or publish to another folder; it was left as it is, and so was what visitors get\n\nPublished nothing\n",
            Run("deploy", "--prod", "--target", "folder:www").Output);
        Assert.Equal(["current"], Directory.EnumerateFileSystemEntries(In("www")).Select(Path.GetFileName));
        _site.Write("afile", "mine");
        Assert.Contains("error LN1235: the folder 'afile' is a file, so nothing is published to it\n",
            Run("deploy", "--prod", "--target", "folder:afile").Output, StringComparison.Ordinal);
        var system = Run("deploy", "--prod", "--target", "folder:/proc/x");
        if (!OperatingSystem.IsLinux()) return;
        Assert.StartsWith("/proc/x: error LN1238: the folder /proc/x can't be written to: ", system.Output, StringComparison.Ordinal);
        Assert.Contains("help: let the user who runs this read and write there, or name another folder", system.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_the_folder_itself_is_none_for_a_draft_and_a_preview_does_not_become_live_by_one()
    {
        Assert.Equal(0, Run("deploy", "--prod", "--target", "folder:www").ExitCode);
        var live = TemporarySite.Read(In("www/current"));
        Assert.Equal(0, Run("build", "--now", "2026-11-24", "--drafts").ExitCode);
        Assert.Contains("error LN1203", Run("deploy", "--prod", "--target", "folder:www").Output, StringComparison.Ordinal);
        foreach (var alias in new[] { "current", "releases", "drafts", "draft", "Current", "current.new", "../www/current", "main" })
        {
            var refused = Run("deploy", "--alias", alias, "--target", "folder:www");
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("error LN1212: ", refused.Output, StringComparison.Ordinal);
        }
        foreach (var place in new[] { "www/current", "www/releases", "www/current/preview" })
            Assert.Contains("error LN1235", Run("deploy", "--target", $"folder:{place}").Output, StringComparison.Ordinal);
        Assert.True(TemporarySite.AreEqual(live, TemporarySite.Read(In("www/current"))));
    }

    [Fact]
    public void A_draft_is_deleted_by_its_name_and_once_more_is_no_mistake()
    {
        Assert.Equal(0, Run("deploy", "--alias", "pr-12", "--target", "folder:www").ExitCode);
        Assert.Equal("Deleted 1 deploy of pr-12", Run("deploy", "--delete", "--alias", "pr-12", "--target", "folder:www").LastLine);
        Assert.False(Path.Exists(In("www/pr-12")));
        var again = Run("deploy", "--delete", "--alias", "pr-12", "--target", "folder:www");
        Assert.Equal((0, "Deleted nothing: there is no draft pr-12"), (again.ExitCode, again.LastLine));
        Assert.Equal((2, "--delete goes with --alias and the name of a draft: write --delete --alias pr-12."), Usage("deploy", "--delete"));
        Assert.Equal((2, "--keep goes with --delete: it names drafts that stay."), Usage("deploy", "--keep", "pr-1"));
        foreach (var name in new[] { "*", "p*", "current", "main", "-*" })
            Assert.Contains("error LN1212", Run("deploy", "--delete", "--alias", name, "--target", "folder:www").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void At_Netlify_all_deploys_of_the_name_are_deleted()
    {
        using var host = new FakeNetlify();
        var environment = new Dictionary<string, string> { ["NETLIFY_AUTH_TOKEN"] = host.Token, ["NETLIFY_SITE_ID"] = FakeNetlify.SiteId,
            ["NETLIFY_API_URL"] = $"{host.Origin}/api/v1" };
        foreach (var alias in new[] { "pr-1", "pr-2", "pr-2", "pr-3" })
            Assert.Equal(0, LanternProcess.Run(_site.Root, environment, "deploy", "--alias", alias).ExitCode);
        // No folder that was built is needed.
        Directory.Delete(_site.Output, recursive: true);
        Assert.Equal("Deleted 2 deploys of pr-2", LanternProcess.Run(_site.Root, environment, "deploy", "--delete", "--alias", "pr-2").LastLine);
        var rest = LanternProcess.Run(_site.Root, environment, "deploy", "--delete", "--alias", "pr-*", "--keep", "pr-3", "--keep", "pr-9",
            "--format", "json");
        using var json = System.Text.Json.JsonDocument.Parse(rest.Output);
        Assert.Equal(["pr-1"], json.RootElement.GetProperty("deleted").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(["pr-3"], host.Deploys.Select(deploy => deploy.Branch));
    }

    private (int, string) Usage(params string[] arguments)
    {
        var result = Run(arguments);
        return (result.ExitCode, result.Error.Split('\n')[0]);
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private string In(string path) => Path.Combine(_site.Root, path);

    private LanternProcess.Result Run(params string[] arguments) => LanternProcess.Run(_site.Root, arguments);
}
