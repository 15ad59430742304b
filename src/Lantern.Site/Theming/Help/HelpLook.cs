using Lantern.Content.Settings;

namespace Lantern.Site.Theming.Help;

/// <summary>How help looks on a site: every name of <c>help.css</c> with its value. Immutable.</summary>
/// <param name="Day">Colours by name.</param>
/// <param name="Night">The same names, for devices that are set to dark.</param>
/// <param name="Sizes">All that is no colour; a value may name colours.</param>
public sealed record HelpLook(
    IReadOnlyDictionary<string, string> Day, IReadOnlyDictionary<string, string> Night, IReadOnlyDictionary<string, string> Sizes)
{
    /// <summary>Languages that are written from right to left (Unicode CLDR, "characterOrder").</summary>
    private static readonly string[] RightToLeft = ["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];

    /// <summary>What follows from the settings.</summary>
    /// <param name="palette">The site's colours.</param>
    /// <param name="style">What was chosen for help.</param>
    /// <param name="language">Of the site: <c>en</c>, <c>es-MX</c>.</param>
    public static HelpLook Of(Palette palette, HelpStyle style, string language) => new(
        HelpColours.Of(palette, style, isNight: false),
        HelpColours.Of(palette, style, isNight: true),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Generic families only: a theme could give an installed font's name to a font of its own.
            ["font"] = "system-ui,sans-serif",
            ["direction"] = RightToLeft.Contains(language.Split('-')[0]) ? "rtl" : "ltr",
            ["radius"] = style.Corners switch { "square" => "0", "small" => "0.25rem", "round" => "1.25rem", _ => "0.5rem" },
            ["pad-block"] = style.Spacing switch { "tight" => "0.75rem", "wide" => "1.5rem", _ => "1.1rem" },
            ["pad-inline"] = style.Spacing switch { "tight" => "1rem", "wide" => "1.75rem", _ => "1.25rem" },
            ["edge"] = style.Box == "frame" ? "2px solid $accent" : "1px solid $tint-line",
            ["bar"] = style.Box switch { "frame" => "2px solid $accent", "plain" => "1px solid $tint-line", _ => "6px solid $accent" },
        });
}
