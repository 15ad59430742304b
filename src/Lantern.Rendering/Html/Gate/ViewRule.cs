using System.Globalization;
using System.Text.RegularExpressions;

namespace Lantern.Rendering.Html;

/// <summary>The page is shown in a size that can be read on a phone, and can be made larger.</summary>
internal static partial class ViewRule
{
    private const double WidestPhone = 600;
    private const double SmallestScale = 0.8;
    private const double LargestScale = 1.2;

    /// <summary>WCAG 2.2, 1.4.4: text can be made twice as large.</summary>
    private const double LeastZoom = 2;

    public static void CheckViewport(PageNode meta, PageFindings findings)
    {
        // What nearly every page says.
        if (!meta.TryAttribute("content", out var content) || content is "width=device-width, initial-scale=1") return;
        foreach (Match setting in Settings().Matches(content.ToString()))
        {
            if (IsHarmful(setting.Groups["name"].Value.ToLowerInvariant(), setting.Groups["value"].Value)) findings.Add(RenderingDiagnostics.WideView, OutsideAddress.Shown(setting.Value));
        }
    }

    private static bool IsHarmful(string name, string value)
    {
        var digits = Number().Match(value).Value;
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return name == "user-scalable" && value.Equals("no", StringComparison.OrdinalIgnoreCase);
        return name switch
        {
            "user-scalable" => number is > -1 and < 1,
            "width" => number > WidestPhone,
            "initial-scale" => number is < SmallestScale or > LargestScale,
            "minimum-scale" => number > 1,
            "height" => true,
            "maximum-scale" => number < LeastZoom,
            _ => false,
        };
    }

    // As browsers read it (CSS Viewport, appendix): settings end at commas, semicolons and white space, and a number at its first other letter.
    [GeneratedRegex(@"(?<name>[^\s,;=]+)\s*=\s*(?<value>[^\s,;=]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Settings();

    [GeneratedRegex(@"^[+-]?[0-9]*\.?[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
