using Lantern.Content.Settings;
using Lantern.Site.Theming.Palettes;

namespace Lantern.Site.Theming.Help;

/// <summary>The colours of strip, crisis lines and disclaimers: the practice's, made darker or lighter until all text has 7 to 1. Pure.</summary>
/// <remarks>The ratio is WCAG 2.2, success criterion 1.4.6 (AAA): help is read in sunlight, through tears, on old screens.</remarks>
public static class HelpColours
{
    /// <summary>The least contrast of text in help with what it stands on.</summary>
    public const double Least = 7;

    private const int Steps = 40;

    /// <summary>The built-in theme's own colours by the names of its custom properties; a test holds the two together.</summary>
    private static readonly Dictionary<string, string> Day = new(StringComparer.Ordinal)
    {
        ["paper"] = "#fbfaf7", ["surface"] = "#ffffff", ["ink"] = "#1f2b2f", ["line"] = "#dcdcd3", ["accent"] = "#1a646d", ["accent-strong"] = "#12484f",
        ["accent-ink"] = "#ffffff", ["tint"] = "#eaf2f0", ["tint-line"] = "#b9d2ce", ["strip"] = "#dcebe9", ["strip-ink"] = "#12343a", ["focus"] = "#b3520b",
    };

    private static readonly Dictionary<string, string> Night = new(StringComparer.Ordinal)
    {
        ["paper"] = "#15191b", ["surface"] = "#1d2326", ["ink"] = "#e7e8e4", ["line"] = "#363f42", ["accent"] = "#8ccdd2", ["accent-strong"] = "#a9dfe3",
        ["accent-ink"] = "#0e2326", ["tint"] = "#1d2c2e", ["tint-line"] = "#3b5a5c", ["strip"] = "#20373a", ["strip-ink"] = "#e4f1f1", ["focus"] = "#f2b84b",
    };

    /// <summary>Name in <c>help.css</c> and colour.</summary>
    /// <param name="palette">What the practice chose for the site.</param>
    /// <param name="style">What it chose for help.</param>
    /// <param name="isNight">For devices that are set to dark.</param>
    public static IReadOnlyDictionary<string, string> Of(Palette palette, HelpStyle style, bool isNight)
    {
        var colours = (isNight ? Night : Day).ToDictionary(static known => known.Key, static known => Colour.Read(known.Value)!.Value, StringComparer.Ordinal);
        foreach (var (name, colour) in PaletteColours.Of(WithHelp(palette, style), colours, isNight)) colours[name] = colour;
        var ground = colours["ground"] = Grounded(colours["paper"], isNight);
        var (strip, tint, surface) = (Grounded(colours["strip"], isNight), Grounded(colours["tint"], isNight), Grounded(colours["surface"], isNight));
        (colours["strip"], colours["tint"], colours["surface"]) = (strip, tint, surface);
        colours["strip-ink"] = Readable(colours["strip-ink"], isNight, strip);
        colours["ink"] = Readable(colours["ink"], isNight, tint, ground);
        colours["link"] = Readable(colours["accent"], isNight, ground);
        colours["link-strong"] = Readable(colours["accent-strong"], isNight, surface);
        // The words of a button stay white or dark, as they are; the button itself gives way.
        var isInkDark = colours["accent-ink"].Contrast(Colour.White) > colours["accent-ink"].Contrast(Colour.Black);
        colours["accent"] = Readable(colours["accent"], isInkDark, colours["accent-ink"]);
        colours["accent-strong"] = Readable(colours["accent-strong"], isInkDark, colours["accent-ink"]);
        return colours.ToDictionary(static known => known.Key, static known => known.Value.ToString(), StringComparer.Ordinal);
    }

    /// <summary>A colour that is chosen for help alone takes the place of the accent.</summary>
    private static Palette WithHelp(Palette palette, HelpStyle style)
    {
        var colours = palette.Colours;
        foreach (var (name, chosen) in new[] { ("accent", style.Accent), ("accent-dark", style.AccentDark) })
        {
            if (chosen is { } colour) colours = [.. colours.Where(known => known.Name != name), (name, colour)];
        }
        return new(colours);
    }

    /// <summary>The nearest colour that has enough contrast with all of these; black or white at the end.</summary>
    private static Colour Readable(Colour colour, bool isNight, params ReadOnlySpan<Colour> grounds)
    {
        for (var step = 0; step < Steps; step++)
        {
            var tried = colour.Mix(isNight ? Colour.White : Colour.Black, (double)step / Steps);
            var isEnough = true;
            foreach (var ground in grounds) isEnough &= tried.Contrast(ground) >= Least;
            if (isEnough) return tried;
        }
        return isNight ? Colour.White : Colour.Black;
    }

    /// <summary>The nearest ground on which black by day, or white by night, can be read well.</summary>
    private static Colour Grounded(Colour ground, bool isNight)
    {
        var (ink, away) = isNight ? (Colour.White, Colour.Black) : (Colour.Black, Colour.White);
        for (var step = 0; step < Steps; step++)
        {
            if (ground.Mix(away, (double)step / Steps) is var tried && tried.Contrast(ink) >= Least) return tried;
        }
        return away;
    }
}
