using System.Reflection;
using Lantern.Build.FileSystem;
using Lantern.Build.Input;
using Lantern.Diagnostics;

namespace Lantern.Site.Theming;

/// <summary>The built-in theme, overlaid file by file by the site's own.</summary>
public static class ThemeFiles
{
    private const string Prefix = "theme/";

    /// <summary>All files in ordinal order of their name.</summary>
    public static IReadOnlyList<ThemeFile> Load(IFileSystem files, string folder, string label, DiagnosticBag diagnostics)
    {
        var all = new SortedDictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var file in BuiltIn()) all[file.Name] = file;
        foreach (var file in InputFolder.Load(files, folder, label, diagnostics).Files.Where(file => file.Relative != "README.md"))
        {
            try
            {
                all[file.Relative] = new ThemeFile(file.Relative, file.Path, files.ReadAllBytes(file.FullPath));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(Build.BuildDiagnostics.Unreadable.At(SourceLocation.WholeFile(file.Path), exception.Message));
            }
        }
        return [.. all.Values];
    }

    /// <summary>The theme that is part of the program.</summary>
    public static IEnumerable<ThemeFile> BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Select(name => (Resource: name, Name: name.Replace('\\', '/'))).OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            if (!resource.Name.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            using var stream = assembly.GetManifestResourceStream(resource.Resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new ThemeFile(resource.Name[Prefix.Length..], resource.Name, bytes);
        }
    }
}
