namespace Lantern.Build.FileSystem;

/// <summary>Waits for a lock that another build may have.</summary>
public static class FileLock
{
    /// <summary>The lock, or null when it stays taken.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="path">The file that stands for it.</param>
    /// <param name="wait">How long to wait; asked for again ten times a second.</param>
    public static IDisposable? Take(IFileSystem files, string path, TimeSpan wait)
    {
        var pause = TimeSpan.FromMilliseconds(100);
        for (var waited = TimeSpan.Zero; ; waited += pause)
        {
            if (files.TryLock(path) is { } taken) return taken;
            if (waited >= wait) return null;
            Thread.Sleep(pause);
        }
    }
}
