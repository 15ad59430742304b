using Lantern.TestKit;

namespace Lantern.Tests.Site.Api;

/// <summary>What a site published, in a folder on disk for programs that read files; deleted at the end.</summary>
internal sealed class PublishedFolder : IDisposable
{
    public PublishedFolder(SiteTest site)
    {
        foreach (var (path, bytes) in site.Published)
        {
            var file = System.IO.Path.Combine(Path, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("lantern-published-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
