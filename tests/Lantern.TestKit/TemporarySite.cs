namespace Lantern.TestKit;

/// <summary>A site in a new folder on disk, in memory where the system has such a folder; deleted at the end.</summary>
public sealed class TemporarySite : IDisposable
{
    public TemporarySite(string files = "")
    {
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        Root = Directory.CreateDirectory(Path.Combine(parent, $"lantern-test-{Guid.NewGuid():N}")).FullName;
        Add(BaseSite.Files);
        Add(files);
    }

    public string Root { get; }

    public string Output => Path.Combine(Root, "output");

    public TemporarySite Add(string files)
    {
        foreach (var (path, text) in SiteTest.Split(files)) Write(path, text);
        return this;
    }

    public void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>The published files by path; empty where there is no output.</summary>
    public static SortedDictionary<string, byte[]> Read(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return files;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) files[Path.GetRelativePath(folder, file)] = File.ReadAllBytes(file);
        return files;
    }

    public static bool AreEqual(SortedDictionary<string, byte[]> a, SortedDictionary<string, byte[]> b) =>
        a.Count == b.Count && a.All(file => b.TryGetValue(file.Key, out var bytes) && file.Value.AsSpan().SequenceEqual(bytes));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
