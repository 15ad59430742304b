using System.Security.Cryptography;
using System.Text;
using Lantern.Build.Input;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Signs;
using Lantern.Rendering;

namespace Lantern.Site.Theming;

/// <summary>
/// The list of the scripts that a theme may run on visitors' devices, each with the hash of what somebody has read and with its purpose. Problems
/// become findings.
/// </summary>
/// <remarks>
/// A site's own list adds to the built-in one. A hash is over the text with line ends of one sign, so that it is the same on every machine.
/// </remarks>
internal static class ScriptList
{
    public const string Name = "scripts.yml";

    /// <summary>Holds the scripts of a theme against the lists.</summary>
    /// <param name="files">The theme, overlaid.</param>
    /// <param name="scripts">Its scripts, decoded.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    public static void Check(IReadOnlyList<ThemeFile> files, IReadOnlyList<(ThemeFile File, SourceText Text)> scripts, DiagnosticBag diagnostics)
    {
        var builtIn = ThemeFiles.BuiltIn().First(file => file.Name == Name);
        var listed = Read(builtIn, isBuiltIn: true, new DiagnosticBag()).ToDictionary(entry => entry.File.Value, StringComparer.Ordinal);
        // The built-in list itself, or a copy of it in a site's own theme, says nothing new.
        var own = files.FirstOrDefault(file => file.Name == Name && !file.Bytes.AsSpan().SequenceEqual(builtIn.Bytes));
        foreach (var entry in own is null ? [] : Read(own, isBuiltIn: false, diagnostics))
        {
            listed[entry.File.Value] = entry;
            if (!scripts.Any(script => script.File.Name == entry.File.Value))
            {
                diagnostics.Add(RenderingDiagnostics.ScriptEntry.Suggest(
                    entry.File.Location, DidYouMean.Find(entry.File.Value, scripts.Select(script => script.File.Name)),
                    "names no script of the theme", "write its path within theme/, such as js/menu.js, or delete the entry"));
            }
        }
        foreach (var (file, text) in scripts)
        {
            var hash = HashOf(text);
            if (!listed.TryGetValue(file.Name, out var entry))
            {
                diagnostics.Add(RenderingDiagnostics.UnlistedScript.At(SourceLocation.WholeFile(file.Path), file.Name, LinesFor(file.Name, hash)));
            }
            else if (!string.Equals(entry.Hash.Value, hash, StringComparison.OrdinalIgnoreCase))
            {
                var place = entry.IsBuiltIn ? SourceLocation.WholeFile(file.Path) : entry.Hash.Location;
                diagnostics.Add(RenderingDiagnostics.ScriptChanged.At(place, file.Name, LinesFor(file.Name, hash)));
            }
        }
    }

    /// <summary>SHA-256 of a script's text.</summary>
    public static string HashOf(SourceText script) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script.Text)));

    private static string LinesFor(string name, string hash)
        => $"scripts: [{{ file: {name}, sha256: {hash}, purpose: \"what it does for readers\" }}]";

    private static List<Entry> Read(ThemeFile list, bool isBuiltIn, DiagnosticBag diagnostics)
    {
        var entries = new List<Entry>();
        if (DecodeText.Decode(list.Path, list.Bytes, diagnostics) is not { } text || YamlReader.ReadMap(text, diagnostics) is not { } map)
        {
            return entries;
        }
        var whole = new MapReader(map, text, diagnostics, "the list of scripts");
        foreach (var one in whole.Maps("scripts", "a script of the list"))
        {
            var (file, hash, purpose) = (one.RequiredText("file"), one.RequiredText("sha256"), one.Text("purpose"));
            one.Finish();
            if (purpose is not { } words || !VisibleLetters.Any(words.Value))
            {
                diagnostics.Add(RenderingDiagnostics.ScriptEntry.At(one.Location, "has no purpose",
                    "add what the script does for readers: purpose: \"…\""));
            }
            if (file is { } name && hash is { } known) entries.Add(new Entry(name, known, isBuiltIn));
        }
        whole.Finish();
        return entries;
    }

    private sealed record Entry(Located<string> File, Located<string> Hash, bool IsBuiltIn);
}
