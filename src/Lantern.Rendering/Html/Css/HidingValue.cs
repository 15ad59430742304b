namespace Lantern.Rendering.Html;

/// <summary>Decides by the numbers and colours of a value whether it takes text out of sight; every <c>var()</c> is replaced beforehand.</summary>
internal static class HidingValue
{
    /// <summary>The smallest text that counts as readable, in pixels.</summary>
    private const double SmallestText = 6;

    /// <summary>The smallest box that counts as one, in pixels.</summary>
    private const double SmallestBox = 2;

    /// <summary>True for properties that <see cref="Hides"/> knows.</summary>
    public static bool Concerns(string property) => property is "opacity" or "font-size" or "font" or "line-height" or "font-size-adjust" or "zoom" or "color"
        or "text-fill-color" or "filter" or "z-index" or "content" or "letter-spacing" or "scale" or "rotate" or "transform" || IsSize(property)
        || IsTrack(property) || IsOffset(property);

    public static bool Hides(string property, CssValue value) => property switch
    {
        _ when value.IsCssWide => false,
        "opacity" or "zoom" => Any(value, static length => length.Kind == CssLengthKind.Share ? length.Value < 50 : length.Value < 0.5),
        "font-size" => Any(value, IsTinyText) || value.Parts.Any(static part => part is { Kind: CssTokenKind.Percentage, Number: < 37.5 }),
        "font" => HasTinyFont(value),
        "line-height" => Any(value, static length => length.Kind switch
        {
            CssLengthKind.Number => length.Value < 0.5,
            CssLengthKind.Share => length.Value < 50,
            _ => length.Value < SmallestText,
        }),
        "font-size-adjust" => Any(value, static length => length.Value < 0.2),
        "letter-spacing" => Any(value, static length => length.Pixels <= -4),
        "z-index" => Any(value, static length => length.Value < 0),
        "color" or "text-fill-color" => CssColor.IsInvisible(value),
        "filter" => value.Parts.Any(CssFilter.Hides),
        // On an element (not before or after it) a picture as content takes the place of the text.
        "content" => value.Parts.Any(static part => part.Kind is CssTokenKind.Url or CssTokenKind.BadUrl
            || (part.IsFunction && part.Text is not ("counter" or "counters" or "attr"))),
        "scale" => Any(value, CssTransform.IsFlat),
        "rotate" => value.HasWord("x", "y") || value.Parts.Length > 2,
        "transform" => value.Parts.Any(CssTransform.Hides),
        _ when IsTrack(property) => value.Parts.Any(static part => part is { Kind: CssTokenKind.Number or CssTokenKind.Dimension, Number: 0 }),
        _ when IsSize(property) => Any(value, static length => length.Pixels < SmallestBox),
        _ => Any(value, IsOffScreen),
    };

    /// <summary>True for a distance that takes a thing off the screen.</summary>
    public static bool IsOffScreen(CssLength length) => length.Kind == CssLengthKind.Share
        ? Math.Abs(length.Value) >= 100
        : length.Value is <= -200 or >= 999;

    public static bool IsSize(string property) => property is "width" or "height" or "max-width" or "max-height" or "inline-size" or "block-size"
        or "max-inline-size" or "max-block-size";

    private static bool IsTrack(string property) => property is "grid-template-rows" or "grid-template-columns" or "grid-auto-rows" or "grid-auto-columns"
        or "grid-template" or "grid";

    private static bool IsOffset(string property) => property is "left" or "top" or "right" or "bottom" or "text-indent" or "translate"
        || property == "inset" || property.StartsWith("inset-", StringComparison.Ordinal)
        || property == "margin" || property.StartsWith("margin-", StringComparison.Ordinal);

    /// <summary>True when one of the value's lengths passes the test, or a function in it is not one that gives a length.</summary>
    private static bool Any(CssValue value, Func<CssLength, bool> test)
    {
        foreach (var part in value.Parts)
        {
            if (part.IsFunction && !CssLength.Knows(part.Text)) return true;
            if (CssLength.Of(part) is { } length && test(length)) return true;
        }
        return false;
    }

    private static bool IsTinyText(CssLength length) => length.Kind switch
    {
        CssLengthKind.Share => length.Value < 1,
        _ => length.Value < SmallestText,
    };

    private static bool HasTinyFont(CssValue value)
    {
        foreach (var part in value.Parts)
        {
            if (part.Kind == CssTokenKind.Number)
            {
                // A weight is a number, too: 100 and more.
                if (part.Number < 0.5) return true;
            }
            else if (CssLength.Of(part) is { } length && IsTinyText(length))
            {
                return true;
            }
        }
        return false;
    }
}
