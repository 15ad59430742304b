using System.Collections.Immutable;
using System.Globalization;
using Lantern.Build.Input;
using Lantern.Content.FrontMatter;
using Lantern.Content.Settings;
using Lantern.Diagnostics;
using Lantern.Rendering;
using Lantern.Rendering.Html;
using Lantern.Rendering.Liquid;
using Lantern.Site.Theming.Help;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;
using Lantern.Site.Theming.Palettes;

namespace Lantern.Site.Theming;

/// <summary>Sorts the files of a theme by what they are. Problems become findings.</summary>
public static class ThemeReader
{
    /// <summary>Missing words that one finding names; a language that lacks more was only begun.</summary>
    private const int ShownWords = 20;

    public static SiteTheme Read(IReadOnlyList<ThemeFile> files, string language, Palette palette, HelpStyle help, SourceLocation settings, DiagnosticBag diagnostics)
    {
        var templates = new List<TemplateFile>();
        var sheets = new List<(string Path, string Css)>();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var assets = new List<ThemeFile>();
        var scripts = new List<(ThemeFile File, SourceText Text)>();
        foreach (var file in files)
        {
            if (file.Name.EndsWith(".liquid", StringComparison.Ordinal))
            {
                if (DecodeText.Decode(file.Path, file.Bytes, diagnostics) is { } text) templates.Add(new TemplateFile(file.Name[..^".liquid".Length], text));
            }
            else if (file.Name.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
            {
                if (DecodeText.Decode(file.Path, file.Bytes, diagnostics) is not { } text) continue;
                sheets.Add((file.Path, text.Text));
                texts[file.Name] = text.Text;
                assets.Add(file);
            }
            else if (file.Name.EndsWith(".js", StringComparison.OrdinalIgnoreCase))
            {
                assets.Add(file);
                if (DecodeText.Decode(file.Path, file.Bytes, diagnostics) is not { } text) continue;
                diagnostics.AddRange(ScriptGate.Check(file.Path, text.Text));
                scripts.Add((file, text));
            }
            else if (file.Name.StartsWith("assets/", StringComparison.Ordinal))
            {
                if (AssetChecks.Check(file.Path, file.Bytes, isTheme: true) is { } refused) diagnostics.Add(refused);
                else assets.Add(file);
            }
            else if (!file.Name.StartsWith("strings/", StringComparison.Ordinal)
                && !file.Name.StartsWith(CrisisWordsReader.Folder, StringComparison.Ordinal) && file.Name is not ("README.md" or ScriptList.Name))
            {
                diagnostics.Add(RenderingDiagnostics.UnusedThemeFile.At(SourceLocation.WholeFile(file.Path), file.Path));
            }
        }
        ScriptList.Check(files, scripts, diagnostics);
        var styles = StyleSheetSet.Read(sheets);
        diagnostics.AddRange(styles.Findings);
        diagnostics.AddRange(styles.WithoutEffect());
        var own = PaletteSheet.Of(palette, styles, diagnostics);
        if (own.Length > 0) styles = StyleSheetSet.Read([.. sheets, (settings.Path, own)]);
        var words = ReadWords(files, templates, language, settings, diagnostics);
        return new SiteTheme(templates, new StringsView(words), words, styles, ThemeSheets.Publish(assets, texts, HelpSheet.Write(HelpLook.Of(palette, help, language)), own, diagnostics)) { CrisisWords = CrisisWordsReader.Read(files, language, settings, diagnostics) };
    }

    /// <summary>The words of the language; a word that the built-in English has and this language lacks is a finding.</summary>
    private static Dictionary<string, string> ReadWords(
        IReadOnlyList<ThemeFile> files, List<TemplateFile> templates, string language, SourceLocation settings, DiagnosticBag diagnostics)
    {
        var languages = files.Where(file => file.Name.StartsWith("strings/", StringComparison.Ordinal) && file.Name.EndsWith(".yml", StringComparison.Ordinal)).ToDictionary(file => file.Name["strings/".Length..^4], StringComparer.Ordinal);
        var english = ThemeFiles.BuiltIn().First(file => file.Name == "strings/en.yml");
        var reference = Texts(Parse(english, new DiagnosticBag()));
        var key = languages.ContainsKey(language) ? language : language.Split('-')[0];
        if (!languages.TryGetValue(key, out var chosen))
        {
            diagnostics.Add(SiteDiagnostics.UnknownLanguage.At(settings, language, string.Join(", ", languages.Keys.Order(StringComparer.Ordinal))));
            return reference;
        }
        var written = Parse(chosen, diagnostics);
        diagnostics.AddRange(WordChecks.Check(written, reference, templates));
        var words = Texts(written);
        var missing = reference.Keys.Where(word => !words.ContainsKey(word)).Order(StringComparer.Ordinal).ToList();
        // An overlay of the same language needs only the words that it changes.
        if (key == "en") missing.ForEach(word => words[word] = reference[word]);
        else if (missing.Count > 0) diagnostics.Add(SiteDiagnostics.MissingWord.At(SourceLocation.WholeFile(chosen.Path), Named(missing), key, missing[0]));
        return words;
    }

    /// <summary>All names of a few words, and the count of many with the first of them.</summary>
    private static string Named(List<string> words)
    {
        var shown = string.Join(", ", words.Take(ShownWords).Select(word => $"'{word}'"));
        if (words.Count == 1) return $"the word {shown}";
        return words.Count <= ShownWords
            ? string.Create(CultureInfo.InvariantCulture, $"{words.Count} words: {shown}")
            : string.Create(CultureInfo.InvariantCulture, $"{words.Count} words: {shown} and {words.Count - ShownWords} more");
    }

    private static Dictionary<string, string> Texts(IEnumerable<(Located<string> Key, Located<string> Value)> words) =>
        words.ToDictionary(word => word.Key.Value, word => word.Value.Value, StringComparer.Ordinal);

    private static ImmutableArray<(Located<string> Key, Located<string> Value)> Parse(ThemeFile file, DiagnosticBag diagnostics) =>
        DecodeText.Decode(file.Path, file.Bytes, diagnostics) is { } text && YamlReader.ReadMap(text, diagnostics) is { } map
            ? new MapReader(map, text, diagnostics, "the interface words").Pairs()
            : [];
}
