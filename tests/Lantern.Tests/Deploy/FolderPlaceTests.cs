using Lantern.Build.FileSystem;
using Lantern.Deploy;
using Lantern.Diagnostics;
using Lantern.Site;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Deploy;

/// <summary>
/// Which folder can be published to, on a real disk: none of the site's own, none that visitors get already, and none that was not meant.
/// </summary>
public sealed class FolderPlaceTests : IDisposable
{
    /// <summary>Each with what is said of it.</summary>
    private static readonly (string Place, string Problem)[] Refused =
    [
        ("output", "is the output folder or holds it"),
        ("output/", "is the output folder or holds it"),
        ("./output/../output", "is the output folder or holds it"),
        ("OUTPUT", "is the output folder or holds it"),
        ("output/www", "lies in the output folder"),
        ("input", "is the input folder or holds it"),
        ("input/articles/www", "lies in the input folder"),
        ("theme", "is the theme folder or holds it"),
        ("theme/css", "lies in the theme folder"),
        (".lantern", "is the .lantern folder or holds it"),
        (".lantern/www", "lies in the .lantern folder"),
        (".git/www", "lies in the .git folder"),
        (".", "is the site's root or holds it"),
        ("..", "is the site's root or holds it"),
        ("/", "is the site's root or holds it"),
        ("shortcut", "is the output folder or holds it"),
        ("shortcut/www", "lies in the output folder"),
        ("door", "is the site's root or holds it"),
        ("door/input", "is the input folder or holds it"),
        ("elsewhere/out", "is or lies in elsewhere/out, which 'lantern build' fills"),
        ("elsewhere/out/www", "is or lies in elsewhere/out, which 'lantern build' fills"),
        ("afile", "is a file"),
        ("afile/www", "lies below afile, which is a file"),
    ];

    private static readonly (string Text, string Problem)[] Unclear =
    [
        ("~/www", "nobody said where the home folder is (the variable HOME is empty)"),
        ("~anna/www", "the home folder of somebody else has to be written out"),
        ("$HOME/www", "the name of a variable stands in it where its value should stand"),
        ("/srv/${SITE}", "the name of a variable stands in it where its value should stand"),
        ("%USERPROFILE%/www", "the name of a variable stands in it where its value should stand"),
        ("file:///srv/www", "it is a web address and no folder"),
        (" /srv/www", "it begins or ends with a blank, or has an invisible sign in it"),
        ("/srv/www\n", "it begins or ends with a blank, or has an invisible sign in it"),
        ("  ", "no folder is named"),
    ];

    private readonly TemporarySite _site = new();
    private readonly PhysicalFileSystem _files = new();

    public FolderPlaceTests()
    {
        Directory.CreateDirectory(Path.Combine(_site.Root, "theme", "css"));
        Directory.CreateDirectory(Path.Combine(_site.Root, ".git"));
        Assert.False(new SiteBuilder(_files, new FixedClock(DateTimeOffset.UnixEpoch)).Build(Request).HasErrors);
        Assert.False(new SiteBuilder(_files, new FixedClock(DateTimeOffset.UnixEpoch))
            .Build(Request with { Output = In("elsewhere/out") }).HasErrors);
        Directory.CreateSymbolicLink(In("shortcut"), "output");
        Directory.CreateSymbolicLink(In("door"), ".");
        File.WriteAllText(In("afile"), "mine");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_place_that_would_destroy_or_publish_something_else_is_refused_as_for_a_build()
    {
        var before = _files.List(_site.Root);
        foreach (var (place, problem) in Refused)
        {
            var finding = Assert.Single(Check(place));
            Assert.Equal("LN1235", finding.Code);
            Assert.True(finding.Message.EndsWith($"' {problem}, so nothing is published to it", StringComparison.Ordinal),
                $"{place}: {finding.Message}");
        }
        Assert.Equal(before, _files.List(_site.Root));
    }

    [Fact]
    public void The_folders_that_options_name_are_the_sites_own_as_well()
    {
        var other = Request with { Input = In("texts"), Theme = In("look"), Output = In("made") };
        foreach (var place in new[] { "texts", "look/www", "made", "input", "output" })
            Assert.Equal("LN1235", Assert.Single(Check(place, other)).Code);
    }

    [Fact]
    public async Task What_visitors_get_from_another_deploy_can_not_be_written_into()
    {
        await new Deployer(_files, new FixedClock(DateTimeOffset.UnixEpoch))
            .With(Request, new DeployWish(true, null, null), async deployment =>
                await Find("www").Target!.Publish(deployment, _ => { }, CancellationToken.None));
        Directory.CreateSymbolicLink(In("public"), "www/current");
        foreach (var place in new[] { "www/current", "www/current/more", "www/releases", "www/releases/mine", "www/drafts/mine", "public",
            "public/more" })
        {
            var finding = Assert.Single(Check(place));
            Assert.EndsWith("' lies in what an earlier deploy has published, so nothing is published to it", finding.Message,
                StringComparison.Ordinal);
        }
        Assert.Empty(Check("www"));
        // Releases that lie somewhere else lie there.
        Directory.CreateDirectory(In("web"));
        Directory.CreateSymbolicLink(In("web/releases"), "../output");
        Assert.Equal("LN1235", Assert.Single(Check("web")).Code);
        Directory.CreateDirectory(In("disk/store"));
        File.Delete(In("web/releases"));
        Directory.CreateSymbolicLink(In("web/releases"), "../disk/store");
        Assert.Empty(Check("web"));
    }

    [Fact]
    public void A_folder_with_something_in_it_that_no_deploy_made_is_left_alone()
    {
        _site.Write("notes/plan.txt", "mine");
        var finding = Assert.Single(Check("notes"));
        Assert.Equal("notes: error LN1237: notes/plan.txt is a file that Lantern did not make\n  help: move it away, or publish to another " +
            "folder; it was left as it is, and so was what visitors get",
                Lantern.Diagnostics.Formatters.TextFormatter.Format(finding, null).TrimEnd('\n'));
        Directory.CreateDirectory(In("disk/lost+found"));
        Assert.Empty(Check("disk"));
        Assert.Empty(Check("not/there/yet"));
    }

    [Fact]
    public void A_tilde_is_the_home_folder()
    {
        var home = In("home");
        foreach (var (text, inside) in new[] { ("~", ""), ("~/www", "www"), ("~//www/", "www") })
        {
            var (target, findings) = new DeployTargets(_files, TimeProvider.System, name => name is "HOME" or "USERPROFILE" ? home : null)
                .Find(new DeployPlace("folder:" + text, TimeSpan.FromMinutes(1)), Request);
            Assert.Empty(findings);
            Assert.Equal($"the folder {Path.TrimEndingDirectorySeparator(Path.Combine(home, inside))}", target!.Name);
        }
    }

    [Fact]
    public void What_names_no_folder_for_sure_is_refused_and_nothing_is_made()
    {
        foreach (var (text, problem) in Unclear)
        {
            var finding = Assert.Single(Check(text));
            Assert.Equal("LN1236", finding.Code);
            Assert.True(finding.Message.EndsWith($"does not say which folder to publish to: {problem}", StringComparison.Ordinal),
                $"{text}: {finding.Message}");
        }
        Assert.False(Directory.Exists(In("~")));
    }

    private string In(string path) => Path.Combine(_site.Root, path);

    private BuildRequest Request => new()
    {
        Root = _site.Root,
        Input = In("input"),
        Theme = In("theme"),
        Output = _site.Output,
        Now = SiteTest.Today,
    };

    private IReadOnlyList<Diagnostic> Check(string place, BuildRequest? request = null) => Find(place, request).Findings;

    private (IDeployTarget? Target, IReadOnlyList<Diagnostic> Findings) Find(string place, BuildRequest? request = null) =>
        new DeployTargets(_files, TimeProvider.System, _ => null)
            .Find(new DeployPlace("folder:" + place, TimeSpan.FromMinutes(1)), request ?? Request);
}
