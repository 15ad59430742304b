using System.Globalization;
using System.Security.Cryptography;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;
using Lantern.Site;

namespace Lantern.Deploy.Folders;

/// <summary>A folder of this machine, for any web server: each deploy whole in <c>releases/</c>, and a link that is changed from one to the next at once.</summary>
/// <remarks>
/// <c>current</c> is what visitors get; a draft has the link <c>draft</c> or the name of its alias. A web server serves the folder behind the link.
/// A run that is killed leaves the link as it was, and the next one deletes what it left. Symbolic links have to be allowed there.
/// </remarks>
/// <param name="files">The file system.</param>
/// <param name="clock">Gives releases their order.</param>
/// <param name="folder">The folder; made where it is not there.</param>
/// <param name="keep">How many releases stay, those that a link leads to not counted.</param>
public sealed class FolderTarget(IFileSystem files, TimeProvider clock, string folder, int keep = FolderTarget.Kept) : IDeployTarget
{
    /// <summary>So many earlier releases can be gone back to.</summary>
    public const int Kept = 5;

    private const string Live = "current";
    private const string Unfinished = ".new-";

    private string Releases => Path.Combine(folder, "releases");

    public string Name => $"the folder {folder}";

    public Task<(IReadOnlyDictionary<string, string>? Files, IReadOnlyList<Diagnostic> Findings)> ReadLive(CancellationToken cancellation)
    {
        var live = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            if (ReleaseBehind(Live) is { } release)
            {
                var full = Path.Combine(Releases, release);
                foreach (var file in files.List(full).Where(file => file.Kind == FileKind.File))
                {
                    cancellation.ThrowIfCancellationRequested();
                    live[file.Path] = Convert.ToHexStringLower(SHA1.HashData(files.ReadAllBytes(Path.Combine(full, file.Path))));
                }
            }
            return Task.FromResult<(IReadOnlyDictionary<string, string>?, IReadOnlyList<Diagnostic>)>((live, []));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<(IReadOnlyDictionary<string, string>?, IReadOnlyList<Diagnostic>)>((null, [Failed("be read", exception)]));
        }
    }

    public Task<DeployOutcome> Publish(Deployment deployment, Action<string> progress, CancellationToken cancellation)
    {
        var copied = new List<DeployFile>();
        string? previous = null;
        try
        {
            using var turn = files.TryLock(Path.Combine(folder, ".lock"));
            if (turn is null) return Task.FromResult(DeployOutcome.Refused(DeployDiagnostics.HostRefused.At(SourceLocation.WholeFile(folder), Name, "take a deploy", "another one is being copied there")));
            Clean();
            var link = deployment.IsProduction ? Live : deployment.Alias ?? "draft";
            previous = ReleaseBehind(link);
            var digest = deployment.Key[..12];
            // The same files again: what is there already stays, and nothing is copied.
            var release = ReleaseNames().LastOrDefault(name => name.EndsWith("-" + digest, StringComparison.Ordinal));
            if (release is null)
            {
                release = $"{clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}-{digest}";
                Copy(deployment, Path.Combine(Releases, Unfinished + release), copied, progress, cancellation);
                files.MoveDirectory(Path.Combine(Releases, Unfinished + release), Path.Combine(Releases, release));
            }
            files.ReplaceLink(Path.Combine(folder, link), Path.Combine("releases", release));
            Prune();
            return Task.FromResult(Outcome([]) with { Id = release, Url = Path.Combine(folder, link) });
        }
        catch (HostTouched touched)
        {
            return Task.FromResult(Outcome([touched.Finding]));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(Outcome([Failed("take the files", exception)]));
        }

        DeployOutcome Outcome(IReadOnlyList<Diagnostic> findings) => new(findings)
        {
            Previous = previous,
            Files = deployment.Files.Count,
            Uploaded = [.. copied.Select(file => file.Path).Order(StringComparer.Ordinal)],
            Bytes = copied.Sum(file => (long)file.Size),
        };
    }

    public Task<IReadOnlyList<Diagnostic>> Restore(string id, CancellationToken cancellation)
    {
        try
        {
            if (!files.DirectoryExists(Path.Combine(Releases, id))) return Task.FromResult<IReadOnlyList<Diagnostic>>([DeployDiagnostics.HostRefused.At(SourceLocation.WholeFile(folder), Name, "make the deploy before live again", "it is not there any more")]);
            files.ReplaceLink(Path.Combine(folder, Live), Path.Combine("releases", id));
            return Task.FromResult<IReadOnlyList<Diagnostic>>([]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<IReadOnlyList<Diagnostic>>([Failed("be changed", exception)]);
        }
    }

    private void Copy(Deployment deployment, string into, List<DeployFile> copied, Action<string> progress, CancellationToken cancellation)
    {
        progress(string.Create(CultureInfo.InvariantCulture, $"Copying {deployment.Files.Count:N0} files"));
        foreach (var file in deployment.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = files.ReadAllBytes(file.FullPath);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Sha256) throw new HostTouched(DeployDiagnostics.ChangedMeanwhile.At(SourceLocation.WholeFile(file.Path), file.Path));
            files.Write(Path.Combine(into, file.Path.Replace('/', Path.DirectorySeparatorChar)), bytes);
            copied.Add(file);
        }
    }

    /// <summary>Deletes what killed runs left.</summary>
    private void Clean()
    {
        foreach (var left in Names().Where(name => name.StartsWith(Unfinished, StringComparison.Ordinal))) files.DeleteAll(Path.Combine(Releases, left));
    }

    private void Prune()
    {
        var linked = files.ListTop(folder).Where(entry => entry.Kind == FileKind.Link).Select(entry => ReleaseBehind(entry.Path)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var earlier = ReleaseNames().Where(name => !linked.Contains(name)).ToList();
        foreach (var name in earlier.Take(Math.Max(0, earlier.Count - keep))) files.DeleteAll(Path.Combine(Releases, name));
    }

    /// <summary>The release that a link leads to; null for none.</summary>
    private string? ReleaseBehind(string link)
    {
        var path = Path.Combine(folder, link);
        var (real, releases) = (files.Resolve(path), files.Resolve(Releases));
        return Path.GetDirectoryName(real) == releases && files.DirectoryExists(real) ? Path.GetFileName(real) : null;
    }

    private IEnumerable<string> Names() => files.ListTop(Releases).Where(entry => entry.Kind == FileKind.Directory).Select(entry => entry.Path);

    /// <summary>Ours alone, oldest first: a day, a time, and the beginning of a digest.</summary>
    private List<string> ReleaseNames() => [.. Names().Where(IsRelease).Order(StringComparer.Ordinal)];

    private static bool IsRelease(string name) => name.Length == 32 && name[8] == 'T' && name[18] == 'Z' && name[19] == '-' && name[..8].All(char.IsAsciiDigit);

    private Diagnostic Failed(string purpose, Exception exception) => DeployDiagnostics.HostFailed.At(SourceLocation.WholeFile(folder), Name, purpose, exception.Message.TrimEnd('.'));

    private sealed class HostTouched(Diagnostic finding) : Exception
    {
        public Diagnostic Finding { get; } = finding;
    }
}
