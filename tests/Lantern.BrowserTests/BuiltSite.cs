using Lantern.Build.FileSystem;
using Lantern.Site;
using Lantern.Site.Search;
using Lantern.TestKit;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>The sample site, perhaps changed here and there, built with everything that it has and served on this machine.</summary>
internal sealed class BuiltSite : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("lantern-browser-").FullName;

    /// <param name="change">Changes the site before it is built, by the path of its input folder.</param>
    public BuiltSite(Action<string>? change = null)
    {
        var input = Path.Combine(_root, "input");
        CopyFolder(Path.Combine(Repository.Root, "input"), input);
        change?.Invoke(input);
        Folder = Path.Combine(_root, "output");
        var request = new BuildRequest { Root = _root, Input = input, Theme = Path.Combine(_root, "theme"), Output = Folder, Now = SiteTest.Today };
        var files = new PhysicalFileSystem();
        var outcome = new SiteBuilder(files, TimeProvider.System, _ => Pagefind.Find(files, Repository.Root, AppContext.BaseDirectory, null)).Build(request);
        Assert.Empty(outcome.Diagnostics.Where(finding => finding.IsError).Select(finding => $"{finding.Location.Path}: {finding.Message}"));
        Server = new SiteServer(Folder);
    }

    public SiteServer Server { get; }

    /// <summary>The finished files.</summary>
    public string Folder { get; }

    public void Dispose()
    {
        Server.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
