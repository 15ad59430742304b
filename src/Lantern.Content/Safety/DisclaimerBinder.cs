using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

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
        var body = file.Body.Trim();
        if (body.Any(char.IsLetter)) return version is null ? null : new Disclaimer(key, version.Value.Value, body, file.Source.Path, file.Source.PositionOf(file.BodyStart).Line);
        diagnostics.Add(ContentDiagnostics.EmptyWording.At(SourceLocation.WholeFile(file.Source.Path)));
        return null;
    }

    internal static Disclaimer? BindInline(YamlMap node, string slug, MapReader article)
    {
        var map = new MapReader(node, article.Source, article.Diagnostics, "a disclaimer in an article");
        var text = map.RequiredText("text");
        map.Finish();
        if (text is null) return null;
        var letters = text.Value.Value.Count(char.IsLetter);
        if (letters >= MinimumLetters)
            return new Disclaimer($"inline:{slug}", null, text.Value.Value, article.Source.Path, text.Value.Location.Line);
        article.Diagnostics.Add(ContentDiagnostics.DisclaimerTooShort.At(text.Value.Location, letters.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return null;
    }
}
