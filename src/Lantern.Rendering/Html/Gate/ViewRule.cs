using System.Globalization;

namespace Lantern.Rendering.Html;

/// <summary>The page is shown in a size that can be read on a phone, and can be made larger.</summary>
internal static class ViewRule
{
    private const double WidestPhone = 600;
    private const double SmallestScale = 0.8;

    /// <summary>WCAG 2.2, 1.4.4: text can be made twice as large.</summary>
    private const double LeastZoom = 2;

    public static void CheckViewport(PageNode meta, PageFindings findings)
    {
        foreach (var setting in (meta.Get("content") ?? "").Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) continue;
            if (IsHarmful(setting[..equals].TrimEnd().ToLowerInvariant(), setting[(equals + 1)..].Trim())) findings.Add(RenderingDiagnostics.WideView, OutsideAddress.Shown(setting));
        }
    }

    private static bool IsHarmful(string name, string value)
    {
        if (name == "user-scalable") return value.ToLowerInvariant() is "no" or "0";
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return false;
        return name switch
        {
            "width" => number > WidestPhone,
            "initial-scale" => number < SmallestScale,
            "maximum-scale" => number < LeastZoom,
            _ => false,
        };
    }
}
