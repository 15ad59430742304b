using System.Text;
using Lantern.Content.Settings;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;

namespace Lantern.Site.Theming.Palettes;

/// <summary>A practice's colours as a style sheet that follows the theme's own. Pure.</summary>
public static class PaletteSheet
{
    /// <summary>The sheet; empty where the practice chose nothing. Colours that can't be read become findings.</summary>
    public static string Of(Palette palette, StyleSheetSet theme, DiagnosticBag diagnostics)
    {
        if (palette.IsEmpty) return "";
        var sheet = new StringBuilder();
        foreach (var isNight in new[] { false, true })
        {
            var own = theme.PageColours(isNight).Select(known => (known.Key, Value: Colour.Read(known.Value))).Where(known => known.Value is not null)
                .ToDictionary(known => known.Key, known => known.Value!.Value, StringComparer.Ordinal);
            var made = PaletteColours.Of(palette, own, isNight);
            var all = new Dictionary<string, Colour>(own, StringComparer.Ordinal);
            foreach (var (name, colour) in made) all[name] = colour;
            diagnostics.AddRange(PaletteContrast.Check(palette, all, isNight));
            if (made.Count == 0) continue;
            // Paper stays black and white: these are for screens.
            sheet.Append("@media screen").Append(isNight ? " and (prefers-color-scheme:dark)" : "").Append("{:root{");
            sheet.AppendJoin(';', made.Select(colour => $"--{colour.Key}:{colour.Value}")).Append("}}");
        }
        return sheet.ToString();
    }
}
