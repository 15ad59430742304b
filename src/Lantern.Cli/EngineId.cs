using System.Runtime.CompilerServices;
using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.FileSystem;

namespace Lantern.Cli;

/// <summary>Stands for this program, all of it: another version of it, or of a library in it, has another one.</summary>
internal static class EngineId
{
    /// <summary>The identity, or null where the program's own files can't be read.</summary>
    public static string? Find(IFileSystem files)
    {
        try
        {
            var parts = new StringBuilder();
            foreach (var path in Parts(files).Order(StringComparer.Ordinal)) parts.Append(Path.GetFileName(path)).Append(' ').Append(Fingerprint.Of(files.ReadAllBytes(path))).Append('\n');
            return parts.Length == 0 ? null : Fingerprint.Of(Encoding.UTF8.GetBytes(parts.ToString())).ToString();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A single binary is itself; otherwise the program is its libraries, and what starts it never changes.</summary>
    private static IEnumerable<string> Parts(IFileSystem files) => RuntimeFeature.IsDynamicCodeSupported
        ? files.List(AppContext.BaseDirectory).Where(file => file.Path.EndsWith(".dll", StringComparison.Ordinal)).Select(file => Path.Combine(AppContext.BaseDirectory, file.Path))
        : Environment.ProcessPath is { } binary ? [binary] : [];
}
