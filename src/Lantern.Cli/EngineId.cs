using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.FileSystem;

namespace Lantern.Cli;

/// <summary>Stands for this program, all of it: another version of it, or of a library in it, has another one.</summary>
internal static class EngineId
{
    private const string Library = "lantern.dll";

    /// <summary>The identity, or null where the program's own files can't be read.</summary>
    public static string? Find(IFileSystem files) => Find(files, AppContext.BaseDirectory, Environment.ProcessPath);

    /// <param name="files">Where the program lies.</param>
    /// <param name="folder">The folder that it runs from.</param>
    /// <param name="program">The file that was started; null where that is not known.</param>
    public static string? Find(IFileSystem files, string folder, string? program)
    {
        try
        {
            var parts = new StringBuilder();
            foreach (var path in Parts(files, folder, program).Order(StringComparer.Ordinal)) parts.Append(Path.GetFileName(path)).Append(' ').Append(Fingerprint.Of(files.ReadAllBytes(path))).Append('\n');
            return parts.Length == 0 ? null : Fingerprint.Of(Encoding.UTF8.GetBytes(parts.ToString())).ToString();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>True where the program runs from its libraries; a single binary has none of its own beside it.</summary>
    public static bool IsOfLibraries(IFileSystem files, string folder) => files.FileExists(Path.Combine(folder, Library));

    /// <summary>A single binary is itself; otherwise the program is its libraries, and what starts it never changes.</summary>
    private static IEnumerable<string> Parts(IFileSystem files, string folder, string? program) => IsOfLibraries(files, folder)
        ? files.List(Path.TrimEndingDirectorySeparator(folder)).Where(file => file.Path.EndsWith(".dll", StringComparison.Ordinal)).Select(file => Path.Combine(folder, file.Path))
        : program is null ? [] : [program];
}
