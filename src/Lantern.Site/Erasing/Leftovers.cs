using Lantern.Build.FileSystem;
using Lantern.Build.Output;

namespace Lantern.Site.Erasing;

/// <summary>Clears what earlier builds left in <c>.lantern/</c>, and other output folders in which the page stands.</summary>
/// <remarks>All of it can be made again.</remarks>
/// <param name="files">Where the site lies.</param>
/// <param name="site">The site.</param>
public sealed class Leftovers(IFileSystem files, BuildRequest site)
{
    private string State => Path.Combine(site.Root, ".lantern");

    private OutputPaths Paths => new(site.Root, site.Output);

    /// <summary>Deletes the caches, and all state but that of the output folder, by which the build knows which files there are its own.</summary>
    /// <remarks>Pictures that were made smaller stay: the build deletes those that nothing uses any more.</remarks>
    /// <returns>How many other output folders were emptied, and how many are nobody knows where: of these only the lists are deleted.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public (int Emptied, int Unfound) Clear(ErasedPage page)
    {
        var (emptied, unfound) = (0, 0);
        foreach (var entry in files.ListTop(State))
        {
            var full = Path.Combine(State, entry.Path);
            if (entry.Path is "erased" or "erasing") continue;
            if (full == Paths.State)
            {
                files.DeleteAll(Paths.Spool);
            }
            else if (entry.Path == "cache")
            {
                foreach (var (name, kind, _) in files.ListTop(full).Where(inner => inner.Path != "images")) Delete(Path.Combine(full, name), kind);
            }
            else if (entry.Path.StartsWith("out-", StringComparison.Ordinal))
            {
                if (ClearOutput(entry.Path, page) is not { } found) continue;
                if (found) emptied++;
                else unfound++;
            }
            else
            {
                Delete(full, entry.Kind);
            }
        }
        return (emptied, unfound);
    }

    /// <summary>Where no build can be made without the page, nothing of one stays: no file of Lantern's own, and no list of them.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void EmptyOutput()
    {
        DeleteFiles(site.Output, OutputState.Read(files, Paths).OwnPaths());
        files.DeleteAll(Path.Combine(State, "cache"));
        files.DeleteAll(Paths.State);
    }

    /// <returns>Null where the page is not in it; else whether the folder was found.</returns>
    private bool? ClearOutput(string name, ErasedPage page)
    {
        var state = Path.Combine(State, name);
        var manifest = Path.Combine(state, "manifest.json");
        if (!files.FileExists(manifest) || Manifest.FromJson(files.ReadAllBytes(manifest)) is not { } known)
        {
            files.DeleteAll(state);
            return null;
        }
        if (!known.Files.Any(file => file.Source == page.Source || page.IsTrace(file.Path))) return null;
        // The name says by a hash which folder it is, so that likely ones are tried.
        var folder = files.ListTop(site.Root).Where(entry => entry.Kind == FileKind.Directory).Select(entry => Path.Combine(site.Root, entry.Path))
            .FirstOrDefault(full => new OutputPaths(site.Root, full).State == state);
        if (folder is not null) DeleteFiles(folder, known.Files.Select(file => file.Path));
        files.DeleteAll(state);
        return folder is not null;
    }

    private void DeleteFiles(string folder, IEnumerable<string> paths)
    {
        foreach (var path in paths.Select(path => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar))).Where(files.FileExists))
            files.DeleteFile(path);
        var folders = files.List(folder).Where(entry => entry.Kind == FileKind.Directory).OrderByDescending(entry => entry.Path.Length);
        foreach (var entry in folders) files.DeleteDirectoryIfEmpty(Path.Combine(folder, entry.Path));
    }

    private void Delete(string full, FileKind kind)
    {
        if (kind == FileKind.Directory) files.DeleteAll(full);
        else files.DeleteFile(full);
    }
}
