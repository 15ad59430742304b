using System.Globalization;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;

namespace Lantern.Build.Output;

/// <summary>Keeps two builds out of one output folder. The operating system gives the lock back however the process ends.</summary>
public static class OutputLock
{
    /// <summary>Waits for the lock; null and a finding that names the other process when it stays taken.</summary>
    /// <param name="files">Where the lock lies.</param>
    /// <param name="paths">Of the output.</param>
    /// <param name="wait">How long to wait; asked for again ten times a second.</param>
    /// <param name="diagnostics">Receives the finding.</param>
    public static IDisposable? Take(IFileSystem files, OutputPaths paths, TimeSpan wait, DiagnosticBag diagnostics)
    {
        if (FileLock.Take(files, paths.Lock, wait) is { } taken)
        {
            files.Write(paths.LockOwner, Encoding.UTF8.GetBytes($"process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}"));
            return taken;
        }
        var owner = files.FileExists(paths.LockOwner) ? Encoding.UTF8.GetString(files.ReadAllBytes(paths.LockOwner)) : "process unknown";
        diagnostics.Add(BuildDiagnostics.OutputLocked.At(
            SourceLocation.WholeFile(paths.Output), paths.Output, owner, wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)));
        return null;
    }
}
