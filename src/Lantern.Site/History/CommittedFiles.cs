using System.Formats.Tar;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;

namespace Lantern.Site.History;

/// <summary>Files as a commit has them, byte for byte. Thread-safe.</summary>
/// <param name="git">The program.</param>
/// <param name="files">Where the site lies; what git hands over lies in its <c>.lantern/</c> for a moment.</param>
internal sealed class CommittedFiles(ITool git, IFileSystem files)
{
    /// <summary>Paths for one call: systems limit the length of a command.</summary>
    private const int Batch = 200;

    /// <param name="site">The site.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="paths">Files that the commit has, from the site's folder on; a folder stands for all in it.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The bytes by path.</returns>
    /// <exception cref="IOException">The disk or git refuses.</exception>
    public Dictionary<string, byte[]> Of(BuildRequest site, string commit, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var scratch = Path.Combine(site.Root, ".lantern", $"commit-{Guid.NewGuid():N}");
        var archive = Path.Combine(scratch, "files.tar");
        try
        {
            foreach (var some in paths.Chunk(Batch))
            {
                files.CreateDirectory(scratch);
                var result = git.Run(site.Root, ["archive", "--format=tar", "-o", archive, commit, "--", .. some], cancellation);
                if (!result.Succeeded) throw new IOException(result.Output.Trim());
                using var tar = new TarReader(new MemoryStream(files.ReadAllBytes(archive)));
                while (tar.GetNextEntry() is { } entry)
                {
                    if (entry.DataStream is not { } data) continue;
                    using var bytes = new MemoryStream();
                    data.CopyTo(bytes);
                    found[entry.Name] = bytes.ToArray();
                }
            }
            return found;
        }
        finally
        {
            files.DeleteAll(scratch);
        }
    }
}
