using Lantern.Content.Settings;

namespace Lantern.Site.Theming.Palettes;

/// <summary>A practice's colours and those that follow from them, for day or for night. Pure.</summary>
/// <remarks>
/// A practice chooses one to three colours; tints, borders and the colour on buttons follow, so that they still go together. Names are those of the custom
/// properties of the built-in theme, without the two dashes.
/// </remarks>
public static class PaletteColours
{
    /// <summary>At least this much contrast has the accent of the night that is made from the one of the day.</summary>
    private const double NightContrast = 7;

    private static readonly Colour DarkInk = new(14, 26, 28);

    /// <param name="palette">What the practice chose.</param>
    /// <param name="theme">The theme's own colours.</param>
    /// <param name="isNight">For devices that are set to dark.</param>
    /// <returns>All colours that differ from the theme's.</returns>
    public static IReadOnlyDictionary<string, Colour> Of(Palette palette, IReadOnlyDictionary<string, Colour> theme, bool isNight)
    {
        var ending = isNight ? "-dark" : "";
        var made = new SortedDictionary<string, Colour>(StringComparer.Ordinal);
        var (paper, ink) = (Chosen("paper"), Chosen("ink"));
        var ground = paper ?? theme.GetValueOrDefault("paper", isNight ? Colour.Black : Colour.White);
        var text = ink ?? theme.GetValueOrDefault("ink", isNight ? Colour.White : Colour.Black);
        var accent = Chosen("accent") ?? (isNight && Colour.Read(palette.Find("accent")?.Value ?? "") is { } day ? Lightened(day, ground) : null);
        if (paper is { } chosen)
        {
            made["paper"] = chosen;
            made["surface"] = chosen.Mix(Colour.White, isNight ? 0.05 : 0.6);
        }
        if (ink is { } written) made["ink"] = written;
        if (paper is not null || ink is not null)
        {
            made["ink-soft"] = text.Mix(ground, 0.22);
            made["line"] = ground.Mix(text, 0.18);
            made["line-strong"] = ground.Mix(text, 0.55);
        }
        if (accent is { } colour)
        {
            made["accent"] = colour;
            made["accent-strong"] = colour.Mix(isNight ? Colour.White : Colour.Black, 0.22);
            made["accent-ink"] = colour.Contrast(Colour.White) >= colour.Contrast(DarkInk) ? Colour.White : DarkInk;
            made["tint"] = ground.Mix(colour, 0.08);
            made["tint-line"] = ground.Mix(colour, 0.32);
            made["strip"] = ground.Mix(colour, 0.13);
            made["strip-ink"] = text.Mix(colour, 0.2);
        }
        return made;

        Colour? Chosen(string name) => palette.Find(name + ending) is { } found ? Colour.Read(found.Value) : null;
    }

    private static Colour Lightened(Colour colour, Colour ground)
    {
        for (var share = 0.0; share < 1; share += 0.05)
        {
            if (colour.Mix(Colour.White, share) is var lighter && lighter.Contrast(ground) >= NightContrast) return lighter;
        }
        return Colour.White;
    }
}
