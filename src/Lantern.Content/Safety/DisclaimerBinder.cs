using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Signs;

namespace Lantern.Content.Safety;

/// <summary>Front matter → <see cref="Disclaimer"/>; null and findings when it can't be one.</summary>
public static class DisclaimerBinder
{
    /// <summary>Fewest letters of a wording written inside an article (DESIGN: content contract).</summary>
    public const int MinimumLetters = 40;

    public static Disclaimer? Bind(FrontMatterFile file, string key, DiagnosticBag diagnostics)
    {
        var map = new MapReader(file.Map, file.Source, diagnostics, "a disclaimer");
        var version = map.Date("version");
        if (version is null && map.Node("version") is null) diagnostics.Add(ContentDiagnostics.MissingKey.At(map.Location, "version", map.What));
        _ = map.Texts("languages");
        map.Finish();
        var place = SourceLocation.WholeFile(file.Source.Path);
        if (VisibleLetters.Count(file.Body) > 0)
        {
            return version is null ? null : new Disclaimer(key, version.Value.Value, file.Source, file.BodyStart, place);
        }
        diagnostics.Add(ContentDiagnostics.EmptyWording.At(place));
        return null;
    }

    internal static Disclaimer? BindInline(YamlMap node, string slug, MapReader article)
    {
        var map = new MapReader(node, article.Source, article.Diagnostics, "a disclaimer in an article");
        var text = map.RequiredText("text");
        map.Finish();
        if (text is null) return null;
        var letters = VisibleLetters.Count(text.Value.Value);
        if (letters >= MinimumLetters)
            return new Disclaimer($"inline:{slug}", null, new SourceText(article.Source.Path, text.Value.Value), 0, text.Value.Location);
        article.Diagnostics.Add(TooShort(text.Value.Location, letters));
        return null;
    }

    /// <summary>The finding about a wording whose visible text has too few letters, or null. Marks, comments and addresses are no wording.</summary>
    /// <param name="disclaimer">The wording.</param>
    /// <param name="visible">Its text as a reader sees it.</param>
    public static Diagnostic? CheckVisible(Disclaimer disclaimer, string visible)
    {
        var letters = VisibleLetters.Count(visible);
        if (!disclaimer.IsInline) return letters > 0 ? null : ContentDiagnostics.EmptyWording.At(disclaimer.Location);
        return letters >= MinimumLetters ? null : TooShort(disclaimer.Location, letters);
    }

    private static Diagnostic TooShort(SourceLocation location, int letters) =>
        ContentDiagnostics.DisclaimerTooShort.At(location, letters.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
