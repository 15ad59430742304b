using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site.History;

namespace Lantern.Site.Staging;

/// <summary>Asks git what a commit would change. Thread-safe.</summary>
/// <param name="git">The program.</param>
/// <param name="files">Where the site lies.</param>
public sealed class GitIndex(ITool git, IFileSystem files)
{
    /// <summary>Paths for one call: systems limit the length of a command.</summary>
    private const int Batch = 200;

    /// <summary>What is staged of the site's content and theme.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public StagedFiles Read(BuildRequest site, CancellationToken cancellation)
    {
        string[] folders = [site.Label(site.Input), site.Label(site.Theme)];
        if (folders.Any(Path.IsPathRooted)) return new StagedFiles { Problem = "The content lies outside of the site's folder, so it is not known what is staged of it: run 'lantern check' without --staged." };
        var place = git.Run(site.Root, ["rev-parse", "--show-prefix"], cancellation);
        if (!place.Succeeded)
            return new StagedFiles { Problem = place.ExitCode == ToolResult.NotStarted ? "git is not there: install it, or run 'lantern check' without --staged." : $"{site.Root} is not in a git repository: run 'git init' first, or 'lantern check' without --staged." };
        var prefix = place.Output.TrimEnd('\n', '\r');
        // One call for what the commit changes, and for what lies here otherwise than in it.
        var status = git.Run(site.Root, ["--no-optional-locks", "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignored=traditional", "--", .. folders], cancellation);
        if (!status.Succeeded) return new StagedFiles { Problem = $"git could not tell what is staged: {status.Output.Trim()}" };
        var entries = status.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(entry => entry.Length > 3 && entry[2] == ' ')
            .Select(entry => (Index: entry[0], Folder: entry[1], Path: entry[3..].StartsWith(prefix, StringComparison.Ordinal) ? entry[(3 + prefix.Length)..] : entry[3..])).ToList();
        if (entries.Find(entry => entry.Index == 'U' || entry.Folder == 'U' || (entry.Index, entry.Folder) is ('A', 'A') or ('D', 'D')) is { Path: not null } conflict)
            return new StagedFiles { Problem = $"{conflict.Path} is not merged yet: put it right, then 'git add' it." };
        var changed = entries.Where(entry => entry.Index is 'A' or 'M' or 'T').Select(entry => entry.Path).Order(StringComparer.Ordinal).ToList();
        var deleted = entries.Where(entry => entry.Index == 'D').Select(entry => entry.Path).Order(StringComparer.Ordinal).ToList();
        var scratch = Path.Combine(site.Root, ".lantern", $"staged-{Environment.ProcessId}");
        try
        {
            var differing = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
            foreach (var path in entries.Where(entry => entry.Index is '?' or '!' || (entry.Index == ' ' && entry.Folder == 'A')).SelectMany(entry => FilesOf(site, entry.Path))) differing[path] = null;
            var otherwise = entries.Where(entry => entry.Index is not ('?' or '!') && entry.Folder is 'M' or 'D' or 'T').Select(entry => entry.Path).ToList();
            foreach (var (path, bytes) in InIndex(site, prefix, otherwise, scratch, cancellation)) differing[path] = bytes;
            var before = new CommittedFiles(git, files).Of(site, "HEAD", [.. entries.Where(entry => entry.Index is 'M' or 'D' or 'T').Select(entry => entry.Path)], cancellation);
            return new StagedFiles { Changed = changed, Deleted = deleted, Differing = differing, Before = before };
        }
        finally
        {
            files.DeleteAll(scratch);
        }
    }

    /// <summary>The files as the commit has them.</summary>
    private IEnumerable<(string Path, byte[] Bytes)> InIndex(BuildRequest site, string prefix, List<string> paths, string scratch, CancellationToken cancellation)
    {
        var folder = Path.Combine(scratch, "index");
        foreach (var some in paths.Chunk(Batch))
        {
            var result = git.Run(site.Root, ["checkout-index", "--force", "--quiet", $"--prefix={folder.Replace('\\', '/')}/", "--", .. some], cancellation);
            if (!result.Succeeded) throw new IOException(result.Output.Trim());
        }
        foreach (var path in paths) yield return (path, files.ReadAllBytes(Path.Combine(folder, (prefix + path).Replace('/', Path.DirectorySeparatorChar))));
    }

    /// <summary>A folder that git leaves alone as a whole stands for all that is in it.</summary>
    private IEnumerable<string> FilesOf(BuildRequest site, string path) =>
        path.EndsWith('/') ? files.List(site.FullPathOf(path.TrimEnd('/'))).Where(entry => entry.Kind != FileKind.Directory).Select(entry => path + entry.Path) : [path];
}
