using Lantern.Build.FileSystem;

namespace Lantern.TestKit;

/// <summary>
/// The disk, until it is full: from one change on, counted from 1, none is done any more, and a file that is written then is left half.
/// </summary>
/// <param name="disk">What is asked for everything else.</param>
/// <param name="changes">How many changes there is room for.</param>
public sealed class FailingDisk(IFileSystem disk, int changes) : IFileSystem
{
    private const int NoSpace = 28;

    /// <summary>True where nobody may delete a file.</summary>
    public bool KeepsFiles { get; init; }

    /// <summary>How many changes were asked for.</summary>
    public int Asked { get; private set; }

    public bool IsFull => Asked > changes;

    public bool FileExists(string path) => disk.FileExists(path);

    public bool DirectoryExists(string path) => disk.DirectoryExists(path);

    public IReadOnlyList<FileEntry> List(string directory) => disk.List(directory);

    public IReadOnlyList<FileEntry> ListTop(string directory) => disk.ListTop(directory);

    public byte[] ReadAllBytes(string path) => disk.ReadAllBytes(path);

    public Stream OpenRead(string path) => disk.OpenRead(path);

    public bool HasBytes(string path, ReadOnlySpan<byte> bytes) => disk.HasBytes(path, bytes);

    public bool HasSha256(string path, long length, ReadOnlySpan<byte> hash) => disk.HasSha256(path, length, hash);

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (++Asked > changes)
        {
            disk.Write(path, bytes[..(bytes.Length / 2)]);
            throw Full();
        }
        disk.Write(path, bytes);
    }

    public void WriteDurably(string path, ReadOnlySpan<byte> bytes)
    {
        Change();
        disk.WriteDurably(path, bytes);
    }

    // Rights and deletions take no room.
    public void MakeExecutable(string path) => disk.MakeExecutable(path);

    public void MakeReadable(string path) => disk.MakeReadable(path);

    public void DeleteFile(string path)
    {
        if (KeepsFiles) throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.");
        disk.DeleteFile(path);
    }

    public void DeleteDirectoryIfEmpty(string path) => disk.DeleteDirectoryIfEmpty(path);

    public void CreateDirectory(string path)
    {
        Change();
        disk.CreateDirectory(path);
    }

    public void MoveDirectory(string from, string to)
    {
        Change();
        disk.MoveDirectory(from, to);
    }

    public void ReplaceLink(string path, string target)
    {
        Change();
        disk.ReplaceLink(path, target);
    }

    public IScratchFile CreateScratchFile(string path) => disk.CreateScratchFile(path);

    public IScratchFile OpenKeptFile(string path) => disk.OpenKeptFile(path);

    public IDisposable? TryLock(string path)
    {
        if (!disk.FileExists(path)) Change();
        return disk.TryLock(path);
    }

    public string Resolve(string path) => disk.Resolve(path);

    private void Change()
    {
        if (++Asked > changes) throw Full();
    }

    private static IOException Full() => new("No space left on device", NoSpace);
}
