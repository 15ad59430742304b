using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Lantern.Build.FileSystem;

/// <summary>The disk. The only place in Lantern that touches <see cref="File"/> and <see cref="Directory"/>.</summary>
public sealed partial class PhysicalFileSystem : IFileSystem
{
    public bool FileExists(string path) => File.Exists(path);

    public bool DirectoryExists(string path) => Directory.Exists(path);

    public IReadOnlyList<FileEntry> List(string directory) => List(directory, isDeep: true);

    public IReadOnlyList<FileEntry> ListTop(string directory) => List(directory, isDeep: false);

    public byte[] ReadAllBytes(string path) => File.ReadAllBytes(path);

    public Stream OpenRead(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);

    public bool HasBytes(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = TryOpen(path);
        if (handle is null || RandomAccess.GetLength(handle) != bytes.Length) return false;
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (var at = 0; at < bytes.Length;)
            {
                var read = RandomAccess.Read(handle, buffer, at);
                if (read == 0 || !bytes.Slice(at, Math.Min(read, bytes.Length - at)).SequenceEqual(buffer.AsSpan(0, read))) return false;
                at += read;
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public bool HasSha256(string path, long length, ReadOnlySpan<byte> hash)
    {
        using var handle = TryOpen(path);
        if (handle is null || RandomAccess.GetLength(handle) != length) return false;
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (var at = 0L; at < length;)
            {
                var read = RandomAccess.Read(handle, buffer, at);
                if (read == 0) return false;
                sha.AppendData(buffer, 0, read);
                at += read;
            }
            Span<byte> found = stackalloc byte[SHA256.HashSizeInBytes];
            sha.GetHashAndReset(found);
            return found.SequenceEqual(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Microsoft.Win32.SafeHandles.SafeFileHandle handle;
        try
        {
            handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read, FileOptions.None);
        }
        catch (Exception exception) when (exception is DirectoryNotFoundException or FileNotFoundException)
        {
            // The framework says "file not found" when another thread makes the folder just after the attempt failed.
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read, FileOptions.None);
        }
        using (handle) RandomAccess.Write(handle, bytes, 0);
    }

    public void WriteDurably(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".new";
        using (var handle = File.OpenHandle(beside, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(handle, bytes, 0);
            RandomAccess.FlushToDisk(handle);
        }
        File.Move(beside, path, overwrite: true);
    }

    public void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public void MakeReadable(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var (file, folder) = ((UnixFileMode)0b110_100_100, (UnixFileMode)0b111_101_101);
        // A folder's group may be meant to go on to what is made in it.
        File.SetUnixFileMode(path, Directory.Exists(path) ? folder | (File.GetUnixFileMode(path) & UnixFileMode.SetGroup) : file);
    }

    public void CreateDirectory(string path) => Directory.CreateDirectory(path);

    public void DeleteFile(string path) => File.Delete(path);

    public void DeleteDirectoryIfEmpty(string path)
    {
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any()) Directory.Delete(path);
    }

    public void MoveDirectory(string from, string to) => Directory.Move(from, to);

    public void ReplaceLink(string path, string target)
    {
        var beside = path + ".new";
        File.Delete(beside);
        Directory.CreateSymbolicLink(beside, target);
        // The framework moves no link to a folder over another.
        if (OperatingSystem.IsWindows())
        {
            if (Directory.Exists(path)) Directory.Delete(path);
            Directory.Move(beside, path);
        }
        else if (Rename(beside, path) != 0)
        {
            var failure = new IOException($"The link {path} can't be changed: {Marshal.GetLastPInvokeErrorMessage()}", Marshal.GetLastPInvokeError());
            File.Delete(beside);
            throw failure;
        }
    }

    public IScratchFile CreateScratchFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new PhysicalScratchFile(File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose));
    }

    public IScratchFile OpenKeptFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        return new PhysicalScratchFile(handle, RandomAccess.GetLength(handle));
    }

    public IDisposable? TryLock(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            // FileShare.None is flock(LOCK_EX) on Unix and a share mode on Windows: both end with the process.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021))
        {
            // EWOULDBLOCK of Linux and macOS, or a violation of Windows: another has it. Other trouble, a full disk, would not pass by waiting.
            return null;
        }
    }

    public string Resolve(string path)
    {
        var links = 40;
        return Resolve(path, ref links);
    }

    private static string Resolve(string path, ref int links)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full)!;
        var resolved = root;
        foreach (var part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            resolved = Path.Combine(resolved, part);
            FileSystemInfo info = Directory.Exists(resolved) ? new DirectoryInfo(resolved) : new FileInfo(resolved);
            if (info.LinkTarget is { } target && links-- > 0)
                resolved = Resolve(Path.Combine(Path.GetDirectoryName(resolved)!, target), ref links);
        }
        return resolved;
    }

    /// <summary>POSIX <c>rename</c>: the new name is the old file or the new one at every moment.</summary>
    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string from, string to);

    private static Microsoft.Win32.SafeHandles.SafeFileHandle? TryOpen(string path)
    {
        try
        {
            return File.OpenHandle(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static List<FileEntry> List(string directory, bool isDeep)
    {
        var found = new List<FileEntry>();
        if (Directory.Exists(directory)) List(new DirectoryInfo(directory), "", found, isDeep);
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    private static void List(DirectoryInfo directory, string prefix, List<FileEntry> found, bool isDeep)
    {
        foreach (var info in directory.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            var path = prefix + info.Name;
            if (info.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                found.Add(new(path, FileKind.Link, 0));
            }
            else if (info is DirectoryInfo child)
            {
                found.Add(new(path, FileKind.Directory, 0));
                if (isDeep) List(child, path + "/", found, isDeep);
            }
            else
            {
                found.Add(new(path, FileKind.File, ((FileInfo)info).Length));
            }
        }
    }
}
