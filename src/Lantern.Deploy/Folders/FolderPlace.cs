using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Site;

namespace Lantern.Deploy.Folders;

/// <summary>Finds the folder that somebody named to publish to, or says why it can't be that one. Reads only.</summary>
public static class FolderPlace
{
    /// <summary>
    /// How a folder of the site is held against the target: the same letters in other cases or forms are the same folder on many disks.
    /// </summary>
    private const StringComparison Alike = StringComparison.OrdinalIgnoreCase;

    /// <summary>The full path of what was written; null with a finding where it can't be meant as it stands.</summary>
    /// <param name="text">What was written after <c>folder:</c>.</param>
    /// <param name="root">What it is relative to.</param>
    /// <param name="home">The home folder of whoever runs this; null where it is not known.</param>
    public static (string? Folder, Diagnostic? Finding) Read(string text, string root, string? home)
    {
        if (ProblemOf(text, home) is { } problem)
            return (null, DeployDiagnostics.UnreadableFolder.At(SourceLocation.WholeFile("folder:" + Shown(text)), Shown(text), problem));
        var path = text[0] == '~' ? Path.Combine(home!, text.TrimStart('~').TrimStart('/', '\\')) : text;
        return (Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, root)), null);
    }

    private static string? ProblemOf(string text, string? home)
    {
        if (string.IsNullOrWhiteSpace(text)) return "no folder is named";
        if (text.Any(char.IsControl) || text != text.Trim()) return "it begins or ends with a blank, or has an invisible sign in it";
        if (text[0] == '~' && text.Length > 1 && text[1] is not ('/' or '\\')) return "the home folder of somebody else has to be written out";
        if (text[0] == '~' && (string.IsNullOrEmpty(home) || !Path.IsPathFullyQualified(home)))
            return "nobody said where the home folder is (the variable HOME is empty)";
        // In quotes, or in a file of settings, no shell puts a value there.
        if (text.Contains('$', StringComparison.Ordinal) || (text[0] == '%' && text.IndexOf('%', 1) > 0))
            return "the name of a variable stands in it where its value should stand";
        return text.StartsWith("file:", Alike) ? "it is a web address and no folder" : null;
    }

    /// <summary>Why nothing may be published to a folder: what would be overwritten, or would become live by it; nothing where it may.</summary>
    public static IEnumerable<Diagnostic> Check(IFileSystem files, string folder, BuildRequest request)
    {
        var shown = request.Label(folder);
        var shelves = files.ListTop(folder).Where(entry => entry is { Path: FolderTarget.Releases or FolderTarget.Drafts, Kind: FileKind.Link })
            .Select(entry => Path.Combine(folder, entry.Path));
        // A folder of releases may be a link to a larger disk; what is written goes there.
        foreach (var place in shelves.Prepend(folder))
        {
            if (Problem(files, place, request) is { } problem)
                return [DeployDiagnostics.FolderRefused.At(SourceLocation.WholeFile(shown), request.Label(place), problem)];
        }
        return InTheWay(files, folder) is { } entry
            ? [DeployDiagnostics.NotOurs.At(SourceLocation.WholeFile(shown), $"{shown}/{entry.Path}", KindOf(entry.Kind))] : [];
    }

    private static string? Problem(IFileSystem files, string folder, BuildRequest request)
    {
        var real = files.Resolve(folder);
        var root = files.Resolve(request.Root);
        if (Same(real, root) || Inside(root, real)) return "is the site's root or holds it";
        (string Path, string Name)[] own =
        [
            (request.Input, "input"), (request.Theme, "theme"), (request.Output, "output"),
            (Path.Combine(request.Root, ".lantern"), ".lantern"), (Path.Combine(request.Root, ".git"), ".git"),
            // Also where other folders are read this time.
            (Path.Combine(request.Root, "input"), "input"), (Path.Combine(request.Root, "theme"), "theme"),
            (Path.Combine(request.Root, "output"), "output"),
        ];
        foreach (var (path, name) in own)
        {
            var other = files.Resolve(path);
            if (Same(real, other) || Inside(other, real)) return $"is the {name} folder or holds it";
            if (Inside(real, other)) return $"lies in the {name} folder";
        }
        foreach (var place in WithParents(folder).Concat(WithParents(real)))
        {
            if (files.FileExists(place)) return place == folder ? "is a file" : $"lies below {request.Label(place)}, which is a file";
            if (IsBuilt(files, request.Root, place)) return $"is or lies in {request.Label(place)}, which 'lantern build' fills";
        }
        return IsInRelease(files, real) ? "lies in what an earlier deploy has published" : null;
    }

    private static IEnumerable<string> WithParents(string path)
    {
        for (var place = path; !string.IsNullOrEmpty(place); place = Path.GetDirectoryName(place)) yield return place;
    }

    /// <summary>
    /// True for a folder that builds write to, wherever it lies: what they know of it outlives it, so that something of it has to be there.
    /// </summary>
    private static bool IsBuilt(IFileSystem files, string root, string place) =>
        files.FileExists(new OutputPaths(root, place).Manifest) && files.FileExists(Path.Combine(place, "index.html"));

    /// <summary>True for a place in the releases of a folder like this one: visitors would get what is written there.</summary>
    private static bool IsInRelease(IFileSystem files, string real)
    {
        foreach (var place in WithParents(real))
        {
            if (Path.GetDirectoryName(place) is not { } parent) return false;
            var (name, above) = (Path.GetFileName(place), Path.GetFileName(parent));
            if (above is FolderTarget.Releases or FolderTarget.Drafts && (ReleaseShelf.IsRelease(name) || ReleaseShelf.IsUnfinished(name)))
                return true;
            if (name is FolderTarget.Releases or FolderTarget.Drafts && HasLive(files, parent)) return true;
        }
        return false;
    }

    private static bool HasLive(IFileSystem files, string folder) =>
        files.ListTop(folder).Any(entry => entry is { Path: FolderTarget.Live, Kind: FileKind.Link });

    /// <summary>Something in a folder that no deploy has made, where no deploy has been yet.</summary>
    private static FileEntry? InTheWay(IFileSystem files, string folder)
    {
        var entries = files.ListTop(folder);
        if (entries.Any(entry => entry is { Path: FolderTarget.Releases or FolderTarget.Drafts, Kind: FileKind.Directory })) return null;
        // A link that stands for one of the two, on a larger disk, was made on purpose.
        if (entries.Any(entry => entry is { Path: FolderTarget.Releases or FolderTarget.Drafts, Kind: FileKind.Link })) return null;
        return entries.Where(entry => !entry.Path.StartsWith('.') && entry.Path is not ("lost+found" or FolderTarget.Live))
            .Select(entry => (FileEntry?)entry).FirstOrDefault();
    }

    internal static string KindOf(FileKind kind) => kind switch
    {
        FileKind.File => "a file",
        FileKind.Directory => "a folder",
        _ => "a link",
    };

    private static string Shown(string text) => new([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]);

    private static bool Same(string a, string b) => string.Equals(Plain(a), Plain(b), Alike);

    private static bool Inside(string path, string folder) => Plain(path).StartsWith(Plain(folder) + Path.DirectorySeparatorChar, Alike);

    private static string Plain(string path) => Path.TrimEndingDirectorySeparator(path).TrimEnd(Path.DirectorySeparatorChar).Normalize();
}
