namespace Lantern.Build.FileSystem;

/// <summary>The files that a build reads and writes. Two exist: the real one, and one in memory for tests.</summary>
/// <remarks>
/// Paths are absolute and native. Methods throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> as the framework
/// does. Thread-safe for different paths.
/// </remarks>
public interface IFileSystem
{
    bool FileExists(string path);

    bool DirectoryExists(string path);

    /// <summary>Everything below a folder, links not followed, in ordinal order of the relative path; empty when there is no such folder.</summary>
    IReadOnlyList<FileEntry> List(string directory);

    /// <summary>What lies in a folder itself, in ordinal order; empty when there is no such folder.</summary>
    IReadOnlyList<FileEntry> ListTop(string directory);

    byte[] ReadAllBytes(string path);

    /// <summary>The file from its beginning, for bytes that need not be in memory all at once.</summary>
    Stream OpenRead(string path);

    /// <summary>True when the file exists and holds exactly these bytes.</summary>
    bool HasBytes(string path, ReadOnlySpan<byte> bytes);

    /// <summary>True when the file exists and has this length and this SHA-256.</summary>
    bool HasSha256(string path, long length, ReadOnlySpan<byte> hash);

    /// <summary>Writes a file in place, folders included.</summary>
    void Write(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Writes a file so that after a crash either the old or the new one is there, and flushes it to the disk.</summary>
    void WriteDurably(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Lets the system run a file as a program, where it asks for that.</summary>
    void MakeExecutable(string path);

    /// <summary>Lets every user of the system read a file or enter a folder, and its owner alone write; where the system asks for that.</summary>
    void MakeReadable(string path);

    void CreateDirectory(string path);

    void DeleteFile(string path);

    /// <summary>Deletes a folder if it is empty; otherwise does nothing.</summary>
    void DeleteDirectoryIfEmpty(string path);

    /// <summary>Gives a folder another name on the same disk, where nothing has that name; done at once or not at all.</summary>
    void MoveDirectory(string from, string to);

    /// <summary>Makes a link to a folder, or leads one that is there elsewhere; whoever follows it meets the old one or the new one.</summary>
    /// <param name="path">The link.</param>
    /// <param name="target">Where it leads, relative to its own folder.</param>
    void ReplaceLink(string path, string target);

    /// <summary>An empty file for passing bytes between phases, deleted when closed.</summary>
    IScratchFile CreateScratchFile(string path);

    /// <summary>A file for passing bytes from one run to the next: what it holds stays, and more is added at its end.</summary>
    IScratchFile OpenKeptFile(string path);

    /// <summary>Takes a lock that the operating system gives back when the process ends in any way; null when another process has it.</summary>
    IDisposable? TryLock(string path);

    /// <summary>The path with all links on the way resolved; the path itself where nothing exists.</summary>
    string Resolve(string path);
}
