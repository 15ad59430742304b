using Lantern.Build.Input;
using Lantern.Content.FrontMatter;
using Lantern.Content.Safety;
using Lantern.Diagnostics;

namespace Lantern.Site.Theming;

/// <summary>The crisis words of a language, from the theme. Problems become findings.</summary>
internal static class CrisisWordsReader
{
    public const string Folder = "crisis-words/";

    private const string Ending = ".yml";

    /// <summary>The list of the language, or the English one and a finding.</summary>
    /// <param name="files">The theme.</param>
    /// <param name="language">Of the site: <c>en</c>, <c>es-MX</c>.</param>
    /// <param name="settings">Where a missing list is reported.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    public static CrisisWords Read(IReadOnlyList<ThemeFile> files, string language, SourceLocation settings, DiagnosticBag diagnostics)
    {
        if (Find(files, language) is { } own) return Bind(own, diagnostics);
        diagnostics.Add(SiteDiagnostics.NoCrisisWordsFor.At(settings, language));
        return Find(files, "en") is { } english ? Bind(english, diagnostics) : CrisisWords.Empty;
    }

    private static ThemeFile? Find(IReadOnlyList<ThemeFile> files, string language) =>
        files.FirstOrDefault(file => file.Name == $"{Folder}{language}{Ending}") ?? files.FirstOrDefault(file => file.Name == $"{Folder}{language.Split('-')[0]}{Ending}");

    private static CrisisWords Bind(ThemeFile file, DiagnosticBag diagnostics) =>
        DecodeText.Decode(file.Path, file.Bytes, diagnostics) is { } text && YamlReader.ReadMap(text, diagnostics) is { } map ? CrisisWords.Bind(map, text, diagnostics) : CrisisWords.Empty;
}
