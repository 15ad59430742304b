using System.Globalization;
using System.Security.Cryptography;
using Lantern.Build.FileSystem;
using Lantern.Site;

namespace Lantern.Deploy.Folders;

/// <summary>
/// The folder that releases lie in, each whole and under a name of its own: a day, a time, and the beginning of a digest. For one run at a time.
/// </summary>
/// <param name="files">The file system.</param>
/// <param name="path">The folder.</param>
internal sealed class ReleaseShelf(IFileSystem files, string path)
{
    private const string Unfinished = ".new-";
    private const int DigestLength = 12;

    public string Path { get; } = path;

    /// <summary>Ours alone, oldest first.</summary>
    public List<string> Names() => [.. Folders().Where(IsRelease).Order(StringComparer.Ordinal)];

    public static bool IsRelease(string name) =>
        name.Length == 32 && name[8] == 'T' && name[18] == 'Z' && name[19] == '-' && name[..8].All(char.IsAsciiDigit);

    /// <summary>True for what a run that was cut short has begun.</summary>
    public static bool IsUnfinished(string name) => name.StartsWith(Unfinished, StringComparison.Ordinal);

    /// <summary>The release that a link leads to; null where it leads to none that is there.</summary>
    public string? Behind(string link)
    {
        var (real, shelf) = (files.Resolve(link), files.Resolve(Path));
        return System.IO.Path.GetDirectoryName(real) == shelf && files.DirectoryExists(real)
            && IsRelease(System.IO.Path.GetFileName(real)) ? System.IO.Path.GetFileName(real) : null;
    }

    public string In(string release) => System.IO.Path.Combine(Path, release);

    /// <summary>A release that holds just these files, byte for byte; null for none. One that somebody has changed by hand is none.</summary>
    public string? FindWhole(Deployment deployment) => Names()
        .LastOrDefault(name => name.EndsWith("-" + deployment.Key[..DigestLength], StringComparison.Ordinal)
            && FilesLeft(deployment, In(name)) is { Lacking.Count: 0, IsTidy: true });

    /// <summary>Begins a release, or goes on with one: what is there with the right bytes stays.</summary>
    /// <returns>Its folder, and the files that have to be copied into it.</returns>
    public (string Folder, IReadOnlyList<DeployFile> Lacking) Begin(Deployment deployment)
    {
        var folder = In(Unfinished + deployment.Key[..DigestLength]);
        // What other runs left is of no use any more.
        foreach (var left in Folders().Where(IsUnfinished).Where(name => In(name) != folder)) files.DeleteAll(In(left));
        var (lacking, isTidy) = FilesLeft(deployment, folder);
        if (isTidy) return (folder, lacking);
        // Something is in it that no run of ours put there, a link perhaps, through which another file would be written to.
        files.DeleteAll(folder);
        return (folder, deployment.Files);
    }

    /// <summary>Lets every user read a finished release, whatever this one's files are like otherwise, and gives it its name.</summary>
    public string Finish(string folder, Deployment deployment, DateTimeOffset now)
    {
        var release = $"{now.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}-{deployment.Key[..DigestLength]}";
        files.MakeReadable(folder);
        foreach (var entry in files.List(folder)) files.MakeReadable(System.IO.Path.Combine(folder, entry.Path));
        files.MoveDirectory(folder, In(release));
        return release;
    }

    /// <summary>Deletes releases that no link leads to, but for the newest.</summary>
    /// <param name="linked">Those that a link leads to.</param>
    /// <param name="keep">How many of the others stay.</param>
    public void Prune(IReadOnlySet<string> linked, int keep)
    {
        var earlier = Names().Where(name => !linked.Contains(name)).ToList();
        foreach (var name in earlier.Take(Math.Max(0, earlier.Count - keep))) files.DeleteAll(In(name));
    }

    /// <summary>The files that a folder lacks or has otherwise; it is tidy where nothing else is in it.</summary>
    private (IReadOnlyList<DeployFile> Lacking, bool IsTidy) FilesLeft(Deployment deployment, string folder)
    {
        var wanted = deployment.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var entries = files.List(folder);
        if (entries.Any(entry => entry.Kind == FileKind.Link || wanted.ContainsKey(entry.Path) != (entry.Kind == FileKind.File)))
            return (deployment.Files, false);
        var there = entries.Where(entry => entry.Kind == FileKind.File)
            .ToDictionary(entry => entry.Path, entry => entry.Length, StringComparer.Ordinal);
        return ([.. deployment.Files.Where(file => !there.TryGetValue(file.Path, out var length) || length != file.Size || !Has(file, folder))],
            true);
    }

    private bool Has(DeployFile file, string folder) => files.HasSha256(PathIn(folder, file), file.Size, Convert.FromHexString(file.Sha256));

    public static string PathIn(string folder, DeployFile file) =>
        System.IO.Path.Combine(folder, file.Path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>The SHA-1 of each file of a release, by its path.</summary>
    public IReadOnlyDictionary<string, string> Read(string release, CancellationToken cancellation)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.List(In(release)).Where(file => file.Kind == FileKind.File))
        {
            cancellation.ThrowIfCancellationRequested();
            found[file.Path] = Convert.ToHexStringLower(SHA1.HashData(files.ReadAllBytes(System.IO.Path.Combine(In(release), file.Path))));
        }
        return found;
    }

    private IEnumerable<string> Folders() => files.ListTop(Path).Where(entry => entry.Kind == FileKind.Directory).Select(entry => entry.Path);
}
