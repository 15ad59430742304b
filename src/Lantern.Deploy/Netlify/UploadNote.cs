using System.Text;
using Lantern.Build.FileSystem;

namespace Lantern.Deploy.Netlify;

/// <summary>What is noted of a deploy that is under way: its name, and each file that has arrived. A run that comes after a crash goes on from there.</summary>
/// <remarks>Thread-safe. A text: a line <c>KEY SITE ID</c>, then one SHA-1 a line. It is a help, not a truth: the host says what it lacks.</remarks>
internal sealed class UploadNote : IDisposable
{
    private const string Name = "upload";

    private readonly IScratchFile _file;
    private readonly string _path;
    private readonly IFileSystem _files;

    private UploadNote(IFileSystem files, string path, IScratchFile file) => (_files, _path, _file) = (files, path, file);

    /// <summary>The deploy that was begun with the same files, and what has arrived there; null for none.</summary>
    public static (string Id, IReadOnlySet<string> Arrived)? Find(IFileSystem files, Deployment deployment, string site)
    {
        var path = Path.Combine(deployment.State, Name);
        if (!files.FileExists(path)) return null;
        var lines = Encoding.UTF8.GetString(files.ReadAllBytes(path)).Split('\n');
        // What a crash cut off is not a whole line.
        return lines[0].Split(' ') is [var key, var of, var id] && key == deployment.Key && of == site && lines.Length > 1 ? (id, lines[1..^1].ToHashSet(StringComparer.Ordinal)) : null;
    }

    /// <summary>Notes a new deploy in place of whatever was noted.</summary>
    public static UploadNote Begin(IFileSystem files, Deployment deployment, string site, string id)
    {
        var path = Path.Combine(deployment.State, Name);
        files.WriteDurably(path, Encoding.UTF8.GetBytes($"{deployment.Key} {site} {id}\n"));
        return GoOn(files, deployment);
    }

    public static UploadNote GoOn(IFileSystem files, Deployment deployment)
    {
        var path = Path.Combine(deployment.State, Name);
        return new UploadNote(files, path, files.OpenKeptFile(path));
    }

    public void Add(string sha1)
    {
        lock (_file) _file.Append(Encoding.UTF8.GetBytes(sha1 + "\n"));
    }

    /// <summary>The deploy is done, or will never be.</summary>
    public void Forget()
    {
        _file.Dispose();
        _files.DeleteFile(_path);
    }

    public void Dispose() => _file.Dispose();
}
