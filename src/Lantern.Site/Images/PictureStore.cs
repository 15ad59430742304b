using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Rendering.Images;

namespace Lantern.Site.Images;

/// <summary>Keeps what was made of pictures, so that a build with the same pictures makes none. Thread-safe, also between processes.</summary>
/// <remarks>
/// For each source and recipe one list, <c>MARK.txt</c>, with width, height, ending and SHA-256 of each file <c>MARK-WIDTH.ENDING</c>. The list is written last and
/// each file is held against its hash, so that a damaged or half-written entry counts as none.
/// </remarks>
/// <param name="files">The file system.</param>
/// <param name="folder">Where, absolute.</param>
/// <param name="reads">False to make everything anew.</param>
public sealed class PictureStore(IFileSystem files, string folder, bool reads)
{
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);

    /// <summary>The sizes and forms of a picture, and the mark that their names bear.</summary>
    /// <exception cref="PictureException">The picture can't be used.</exception>
    public (string Mark, IReadOnlyList<PictureFile> Files) Make(byte[] bytes, PictureKind kind)
    {
        var mark = MarkOf(bytes);
        _used[mark] = true;
        if (reads && Find(mark) is { } found) return (mark, found);
        var made = PictureMaker.Make(bytes, kind);
        var list = new StringBuilder();
        foreach (var file in made)
        {
            files.WriteDurably(PathOf(mark, file.Width, file.Ending), file.Bytes);
            list.Append(CultureInfo.InvariantCulture, $"{file.Width} {file.Height} {file.Ending} {Convert.ToHexStringLower(SHA256.HashData(file.Bytes))}\n");
        }
        files.WriteDurably(ListOf(mark), Encoding.UTF8.GetBytes(list.ToString()));
        return (mark, made);
    }

    /// <summary>Deletes what no picture of this build used.</summary>
    public void Prune()
    {
        foreach (var entry in files.List(folder).Where(entry => entry.Kind == FileKind.File && !_used.ContainsKey(entry.Path.Split('-', '.')[0]))) files.DeleteFile(Path.Combine(folder, entry.Path));
    }

    /// <summary>40 bits of SHA-256 of the source and of how it is worked on: names change with either.</summary>
    private static string MarkOf(byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(PictureMaker.Recipe));
        hash.AppendData([0]);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));
    }

    private List<PictureFile>? Find(string mark)
    {
        if (!files.FileExists(ListOf(mark))) return null;
        var found = new List<PictureFile>();
        foreach (var line in Encoding.UTF8.GetString(files.ReadAllBytes(ListOf(mark))).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is not [var widthText, var heightText, var ending, var hash] || !int.TryParse(widthText, CultureInfo.InvariantCulture, out var width) || !int.TryParse(heightText, CultureInfo.InvariantCulture, out var height)) return null;
            var path = PathOf(mark, width, ending);
            if (!files.FileExists(path)) return null;
            var bytes = files.ReadAllBytes(path);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != hash) return null;
            found.Add(new PictureFile(width, height, ending, bytes));
        }
        return found.Count > 0 ? found : null;
    }

    private string ListOf(string mark) => Path.Combine(folder, $"{mark}.txt");

    private string PathOf(string mark, int width, string ending) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{mark}-{width}{ending}"));
}
