using System.Runtime.InteropServices;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;

namespace Lantern.Site.Search;

/// <summary>Finds the Pagefind program: under the root's <c>node_modules</c>, beside Lantern, then on PATH.</summary>
/// <remarks>Pure but for asking whether files exist. The npm package carries a program for each system, which is run without Node.</remarks>
public static class Pagefind
{
    /// <summary>The program, or null where it is nowhere.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="root">The site's root.</param>
    /// <param name="beside">The folder of Lantern itself.</param>
    /// <param name="path">The value of PATH.</param>
    public static ITool? Find(IFileSystem files, string root, string beside, string? path) =>
        Candidates(root, beside, path).FirstOrDefault(files.FileExists) is { } found ? new ChildProcess(found) : null;

    /// <summary>Where it may be, the best first.</summary>
    internal static IEnumerable<string> Candidates(string root, string beside, string? path)
    {
        foreach (var name in Names) yield return Path.Combine(root, "node_modules", "@pagefind", Package, "bin", name);
        foreach (var folder in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Prepend(beside))
        {
            foreach (var name in Names) yield return Path.Combine(folder, name);
        }
    }

    private static string[] Names => OperatingSystem.IsWindows() ? ["pagefind_extended.exe", "pagefind.exe"] : ["pagefind_extended", "pagefind"];

    private static string Package
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsFreeBSD() ? "freebsd" : "linux";
            return $"{system}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
        }
    }
}
