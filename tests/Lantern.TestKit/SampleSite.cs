namespace Lantern.TestKit;

/// <summary>The repository's own sample site, in memory.</summary>
public static class SampleSite
{
    public static SiteTest Load()
    {
        var site = new SiteTest(empty: true);
        var root = Path.Combine(Repository.Root, "input");
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            site.Write("input/" + Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file));
        return site;
    }
}
