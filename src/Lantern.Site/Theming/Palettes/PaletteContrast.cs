using System.Globalization;
using Lantern.Content.FrontMatter;
using Lantern.Content.Settings;
using Lantern.Diagnostics;

namespace Lantern.Site.Theming.Palettes;

/// <summary>Says whether text can be read in a practice's colours: WCAG 2.2 AA, success criteria 1.4.3 and 1.4.11. Pure.</summary>
public static class PaletteContrast
{
    private const double OfText = 4.5;
    private const double OfParts = 3;

    /// <summary>What stands on what, with the words for it. Only pairs that pages really show.</summary>
    private static readonly (string Front, string Ground, double Least, string Words)[] Pairs =
    [
        ("ink", "paper", OfText, "text on the page"),
        ("ink", "surface", OfText, "text on cards"),
        ("ink", "tint", OfText, "text in crisis blocks"),
        ("ink-soft", "paper", OfText, "small text on the page"),
        ("ink-soft", "surface", OfText, "small text on cards"),
        ("ink-soft", "tint", OfText, "small text in the footer"),
        ("ink", "warm", OfText, "text in notes"),
        ("accent", "paper", OfText, "links on the page"),
        ("accent", "surface", OfText, "links on cards"),
        ("accent", "tint", OfText, "links in crisis blocks"),
        ("accent", "warm", OfText, "links in notes"),
        ("accent-strong", "surface", OfText, "the addresses in crisis blocks"),
        ("accent-ink", "accent", OfText, "the words on buttons"),
        ("accent-ink", "accent-strong", OfText, "the words on a button under the pointer"),
        ("strip-ink", "strip", OfText, "the crisis strip"),
        ("line-strong", "surface", OfParts, "the edges of fields"),
        ("focus", "paper", OfParts, "the frame around what has the focus"),
        ("focus", "surface", OfParts, "the frame around what has the focus on cards"),
    ];

    /// <summary>For each chosen colour the pair that is hardest to read, if one is too hard.</summary>
    /// <param name="palette">What the practice chose.</param>
    /// <param name="colours">All colours of pages, the chosen ones included.</param>
    /// <param name="isNight">For devices that are set to dark.</param>
    public static IEnumerable<Diagnostic> Check(Palette palette, IReadOnlyDictionary<string, Colour> colours, bool isNight)
    {
        var worst = new Dictionary<string, (Located<string> Place, Pair Pair)>(StringComparer.Ordinal);
        foreach (var (front, ground, least, words) in Pairs)
        {
            if (!colours.TryGetValue(front, out var one) || !colours.TryGetValue(ground, out var other)) continue;
            var pair = new Pair(one, other, least, words, one.Contrast(other));
            if (pair.Ratio >= least || Cause(front, ground, palette, isNight) is not var (name, place)) continue;
            if (!worst.TryGetValue(name, out var known) || pair.Ratio / least < known.Pair.Ratio / known.Pair.Least) worst[name] = (place, pair);
        }
        foreach (var (name, (place, pair)) in worst.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var help = Better(palette, name, colours, isNight) is { } better ? $"choose a {(isNight ? "lighter" : "darker")} colour, such as \"{better}\"" : "choose a colour that differs more from what it stands on, or leave this line out";
            yield return SiteDiagnostics.PoorContrast.At(
                place.Location, name, pair.Words, pair.Front.ToString(), pair.Ground.ToString(), Shown(pair.Ratio), pair.Least.ToString(CultureInfo.InvariantCulture), help);
        }
    }

    /// <summary>The chosen colour that a pair follows from: the one in front first, then the one behind.</summary>
    private static (string Name, Located<string> Place)? Cause(string front, string ground, Palette palette, bool isNight)
    {
        foreach (var name in new[] { front, ground }.SelectMany(Origins))
        {
            if (isNight && palette.Find(name + "-dark") is { } night) return (name + "-dark", night);
            if (palette.Find(name) is { } day && (!isNight || name == "accent")) return (name, day);
        }
        return null;
    }

    private static string[] Origins(string colour) => colour switch
    {
        "accent" or "accent-strong" or "accent-ink" or "tint" or "strip" or "strip-ink" => ["accent", "paper", "ink"],
        "surface" => ["paper"],
        "ink-soft" or "line-strong" => ["ink", "paper"],
        _ => [colour],
    };

    /// <summary>The nearest colour with which every pair can be read, found by darkening (by night: lightening) in small steps.</summary>
    private static Colour? Better(Palette palette, string name, IReadOnlyDictionary<string, Colour> colours, bool isNight)
    {
        if (palette.Find(name) is not { } chosen || Colour.Read(chosen.Value) is not { } colour) return null;
        for (var step = 1; step <= 40; step++)
        {
            var tried = colour.Mix(isNight ? Colour.White : Colour.Black, step / 40.0);
            var other = new Palette([.. palette.Colours.Select(known => known.Name == name ? (name, chosen with { Value = tried.ToString() }) : known)]);
            var all = new Dictionary<string, Colour>(colours, StringComparer.Ordinal);
            foreach (var (key, made) in PaletteColours.Of(other, colours, isNight)) all[key] = made;
            if (Pairs.All(pair => !all.TryGetValue(pair.Front, out var front) || !all.TryGetValue(pair.Ground, out var ground) || front.Contrast(ground) >= pair.Least || Cause(pair.Front, pair.Ground, palette, isNight)?.Name != name)) return tried;
        }
        return null;
    }

    /// <summary>Cut, not rounded: 4.49 is not 4.5.</summary>
    private static string Shown(double ratio) => (Math.Floor(ratio * 100) / 100).ToString("0.0#", CultureInfo.InvariantCulture);

    private sealed record Pair(Colour Front, Colour Ground, double Least, string Words, double Ratio);
}
