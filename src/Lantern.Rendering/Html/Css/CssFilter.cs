namespace Lantern.Rendering.Html;

/// <summary>What a filter does to text.</summary>
internal static class CssFilter
{
    /// <summary>True when the filter makes text unreadable, or is one that is not known.</summary>
    public static bool Hides(CssPart part)
    {
        if (part.Kind is CssTokenKind.Url or CssTokenKind.BadUrl) return true;
        if (!part.IsFunction) return false;
        return part.Text switch
        {
            "opacity" => Any(part, static amount => Share(amount) < 0.5),
            "brightness" or "contrast" => Any(part, static amount => Share(amount) < 0.4),
            "blur" => Any(part, static radius => radius.Pixels > 1),
            "drop-shadow" or "grayscale" or "hue-rotate" or "invert" or "saturate" or "sepia" => false,
            _ => true,
        };
    }

    private static double Share(CssLength amount) => amount.Kind == CssLengthKind.Share ? amount.Value / 100 : amount.Value;

    private static bool Any(CssPart part, Func<CssLength, bool> test) => part.Inside.Any(inside => CssLength.Of(inside) is { } length && test(length));
}
