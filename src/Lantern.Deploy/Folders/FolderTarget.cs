using System.Globalization;
using System.Security.Cryptography;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;
using Lantern.Site;

namespace Lantern.Deploy.Folders;

/// <summary>
/// A folder of this machine, for any web server: each deploy whole in a folder of its own, and a link that is changed from one to the next at once.
/// </summary>
/// <remarks>
/// <c>current</c> is what visitors get and leads into <c>releases/</c>; a draft lies in <c>drafts/</c> and has the link <c>draft</c> or the name of
/// its alias, so that going back
/// to an earlier release never meets a draft. A web server serves the folder behind the link. A run that is cut short leaves the link as it was,
/// and the next one goes on
/// with what it has copied. Whatever is made there can be read by every user of the system. Symbolic links have to be allowed there.
/// </remarks>
/// <param name="files">The file system.</param>
/// <param name="clock">Gives releases their order.</param>
/// <param name="folder">The folder; made where it is not there. Whether it may be that one is <see cref="FolderPlace"/>'s to say.</param>
/// <param name="keep">How many releases stay, those that a link leads to not counted.</param>
public sealed class FolderTarget(IFileSystem files, TimeProvider clock, string folder, int keep = FolderTarget.Kept) : IDeployTarget
{
    /// <summary>So many earlier releases can be gone back to.</summary>
    public const int Kept = 5;

    /// <summary>The link to what visitors get.</summary>
    public const string Live = "current";

    /// <summary>The link to a draft without a name.</summary>
    public const string Unnamed = "draft";

    /// <summary>The folder of what was made for visitors.</summary>
    public const string Releases = "releases";

    /// <summary>The folder of what was not.</summary>
    public const string Drafts = "drafts";

    private readonly ReleaseShelf _releases = new(files, Path.Combine(folder, Releases));
    private readonly ReleaseShelf _drafts = new(files, Path.Combine(folder, Drafts));

    public string Name => $"the folder {folder}";

    private SourceLocation Place => SourceLocation.WholeFile(folder);

    public Task<(IReadOnlyDictionary<string, string>? Files, IReadOnlyList<Diagnostic> Findings)> ReadLive(CancellationToken cancellation)
    {
        try
        {
            var live = _releases.Behind(LinkOf(Live)) is { } release ? _releases.Read(release, cancellation) : new Dictionary<string, string>();
            return Task.FromResult<(IReadOnlyDictionary<string, string>?, IReadOnlyList<Diagnostic>)>((live, []));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<(IReadOnlyDictionary<string, string>?, IReadOnlyList<Diagnostic>)>((null, [Failed("read", exception)]));
        }
    }

    public Task<DeployOutcome> Publish(Deployment deployment, Action<string> progress, CancellationToken cancellation) =>
        Task.FromResult(Put(deployment, progress, cancellation));

    private DeployOutcome Put(Deployment deployment, Action<string> progress, CancellationToken cancellation)
    {
        var name = deployment.IsProduction ? Live : deployment.Alias ?? Unnamed;
        if (!deployment.IsProduction && deployment.Alias is { } alias && DraftName.ProblemOf(alias) is { } problem)
            return DeployOutcome.Refused(DeployDiagnostics.BadName.At(Place, alias, problem));
        var shelf = deployment.IsProduction ? _releases : _drafts;
        var copied = new List<DeployFile>();
        var (there, isResumed) = (0, false);
        string? previous = null;
        try
        {
            if (Obstacle(name) is { } obstacle) return DeployOutcome.Refused(obstacle);
            MakeFolder(shelf.Path);
            using var turn = files.TryLock(Path.Combine(folder, ".lock"));
            if (turn is null)
                return DeployOutcome.Refused(DeployDiagnostics.HostRefused.At(Place, Name, "take a deploy", "another one is being copied there"));
            previous = shelf.Behind(LinkOf(name));
            var release = shelf.FindWhole(deployment);
            if (release is null)
            {
                var (begun, lacking) = shelf.Begin(deployment);
                there = deployment.Files.Count - lacking.Count;
                isResumed = there > 0;
                Copy(lacking, begun, copied, progress, cancellation);
                release = shelf.Finish(begun, deployment, clock.GetUtcNow());
            }
            files.ReplaceLink(LinkOf(name), Path.Combine(Path.GetFileName(shelf.Path), release));
            return Outcome(Prune()) with { Id = release, Url = LinkOf(name) };
        }
        catch (TouchedException touched)
        {
            return Outcome([touched.Finding]);
        }
        catch (Exception exception) when (DiskSpace.IsGone(exception))
        {
            return Outcome([DeployDiagnostics.DiskFull.At(Place, folder, Number(there + copied.Count), Number(deployment.Files.Count))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Outcome([Failed("written to", exception)]);
        }

        DeployOutcome Outcome(IReadOnlyList<Diagnostic> findings) => new(findings)
        {
            Previous = previous,
            Files = deployment.Files.Count,
            Uploaded = [.. copied.Select(file => file.Path).Order(StringComparer.Ordinal)],
            Bytes = copied.Sum(file => (long)file.Size),
            IsResumed = isResumed,
        };
    }

    public Task<IReadOnlyList<Diagnostic>> Restore(string id, CancellationToken cancellation)
    {
        try
        {
            // Only what was made for visitors, by its own name: a path would lead anywhere.
            if (!ReleaseShelf.IsRelease(id) || !files.DirectoryExists(_releases.In(id)))
            {
                return Task.FromResult<IReadOnlyList<Diagnostic>>([DeployDiagnostics.HostRefused.At(Place, Name,
                    "make the deploy before live again", "it is not there any more")]);
            }
            files.ReplaceLink(LinkOf(Live), Path.Combine(Releases, id));
            return Task.FromResult<IReadOnlyList<Diagnostic>>([]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<IReadOnlyList<Diagnostic>>([Failed("written to", exception)]);
        }
    }

    public Task<RemovalOutcome> Remove(DraftNames names, Action<string> progress, CancellationToken cancellation)
    {
        var removed = new List<string>();
        try
        {
            if (!files.DirectoryExists(folder)) return Task.FromResult(new RemovalOutcome([], []));
            using var turn = files.TryLock(Path.Combine(folder, ".lock"));
            if (turn is null)
            {
                return Task.FromResult(RemovalOutcome.Refused(DeployDiagnostics.HostRefused.At(Place, Name, "lose a draft",
                    "something is being copied there")));
            }
            foreach (var name in Links().Where(name => DraftName.ProblemOf(name) is null && names.Has(name)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!IsOurs(LinkOf(name))) continue;
                // Drafts of earlier versions of Lantern lie among the releases.
                var old = _releases.Behind(LinkOf(name));
                files.DeleteFile(LinkOf(name));
                removed.Add(name);
                if (old is not null && !Linked(_releases).Contains(old)) files.DeleteAll(_releases.In(old));
            }
            _drafts.Prune(Linked(_drafts), 0);
            return Task.FromResult(new RemovalOutcome(removed, []));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(new RemovalOutcome(removed, [Failed("written to", exception)]));
        }
    }

    private void Copy(IReadOnlyList<DeployFile> lacking, string into, List<DeployFile> copied, Action<string> progress,
        CancellationToken cancellation)
    {
        progress(string.Create(CultureInfo.InvariantCulture, $"Copying {lacking.Count:N0} files"));
        foreach (var file in lacking)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = files.ReadAllBytes(file.FullPath);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Sha256)
                throw new TouchedException(DeployDiagnostics.ChangedMeanwhile.At(SourceLocation.WholeFile(file.Path), file.Path));
            files.Write(ReleaseShelf.PathIn(into, file), bytes);
            copied.Add(file);
        }
    }

    /// <summary>Makes a folder and those above it; what is made can be entered by a web server, what was there stays as its owner wants it.</summary>
    private void MakeFolder(string path)
    {
        if (files.DirectoryExists(path)) return;
        if (Path.GetDirectoryName(path) is { } above) MakeFolder(above);
        files.CreateDirectory(path);
        files.MakeReadable(path);
    }

    /// <summary>Deletes what nobody can go back to. It is live by now, whatever comes of that.</summary>
    private IReadOnlyList<Diagnostic> Prune()
    {
        try
        {
            _releases.Prune(Linked(_releases), keep);
            _drafts.Prune(Linked(_drafts), 0);
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [DeployDiagnostics.NotPruned.At(Place, folder, exception.Message.TrimEnd('.'))];
        }
    }

    /// <summary>What stands where the link or the releases have to be, and is nothing that a deploy has made.</summary>
    private Diagnostic? Obstacle(string link)
    {
        foreach (var entry in files.ListTop(folder))
        {
            var isOurs = entry.Path == link
                ? entry.Kind == FileKind.Link && IsOurs(LinkOf(link))
                : entry.Path is not (Releases or Drafts) || entry.Kind != FileKind.File;
            if (isOurs) continue;
            var kind = entry.Kind == FileKind.Link ? $"a link to {files.Resolve(LinkOf(entry.Path))}" : FolderPlace.KindOf(entry.Kind);
            return DeployDiagnostics.NotOurs.At(Place, Path.Combine(folder, entry.Path), kind);
        }
        return null;
    }

    /// <summary>True for a link into the releases or the drafts, also to one that is gone.</summary>
    private bool IsOurs(string link) =>
        Path.GetDirectoryName(files.Resolve(link)) is { } parent
            && (parent == files.Resolve(_releases.Path) || parent == files.Resolve(_drafts.Path));

    private string LinkOf(string name) => Path.Combine(folder, name);

    private IEnumerable<string> Links() => files.ListTop(folder).Where(entry => entry.Kind == FileKind.Link).Select(entry => entry.Path);

    private HashSet<string> Linked(ReleaseShelf shelf) =>
        Links().Select(name => shelf.Behind(LinkOf(name))).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private Diagnostic Failed(string purpose, Exception exception) =>
        DeployDiagnostics.FolderFailed.At(Place, folder, purpose, exception.Message.TrimEnd('.'));

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class TouchedException(Diagnostic finding) : Exception
    {
        public Diagnostic Finding { get; } = finding;
    }
}
