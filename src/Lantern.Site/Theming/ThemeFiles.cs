using System.Reflection;
using Lantern.Build.FileSystem;
using Lantern.Build.Input;
using Lantern.Diagnostics;

namespace Lantern.Site.Theming;

/// <summary>The built-in theme, overlaid file by file by the site's own.</summary>
public static class ThemeFiles
{
    private const string Prefix = "theme/";

    /// <summary>What must be seen is made by these, and by nobody else.</summary>
    private static readonly string[] OwnParts =
    [
        "crisis-box.liquid",
        .. new[] { "strip", "crisis-lines", "crisis-line-words", "channels", "channel", "emergency", "way", "feed-crisis-lines", "disclaimers" }
            .Select(static name => $"partials/{name}.liquid"),
    ];

    /// <summary>All files in ordinal order of their name.</summary>
    public static IReadOnlyList<ThemeFile> Load(IFileSystem files, string folder, string label, DiagnosticBag diagnostics)
    {
        var all = new SortedDictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var file in BuiltIn()) all[file.Name] = file;
        foreach (var file in InputFolder.Load(files, folder, label, diagnostics).Files.Where(file => file.Relative != "README.md"))
        {
            if (OwnParts.Contains(file.Relative))
            {
                if (!IsBuiltIn(files, file, all[file.Relative])) diagnostics.Add(SiteDiagnostics.PartOfHelp.At(SourceLocation.WholeFile(file.Path), file.Path));
                continue;
            }
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

    /// <summary>True for a copy of the built-in file, such as in Lantern's own repository.</summary>
    private static bool IsBuiltIn(IFileSystem files, InputFile copy, ThemeFile original)
    {
        try
        {
            return files.ReadAllBytes(copy.FullPath).AsSpan().SequenceEqual(original.Bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
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
