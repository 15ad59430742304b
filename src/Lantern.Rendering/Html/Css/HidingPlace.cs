namespace Lantern.Rendering.Html;

/// <summary>Which distances take a thing from its place, or its words from where they are looked for.</summary>
internal static class HidingPlace
{
    private const double SmallStep = 8;
    private const double Far = 200;

    /// <summary>The properties that shift a thing, by any way.</summary>
    public static bool Shifts(string property) => property is "left" or "top" or "right" or "bottom" or "translate" || property == "inset"
        || property.StartsWith("inset-", StringComparison.Ordinal);

    /// <summary>The properties that make room around or between.</summary>
    public static bool Spaces(string property) => property is "text-indent" or "outline" or "outline-width" or "outline-offset" or "border" or "border-spacing"
        or "gap" or "row-gap" or "column-gap" or "grid-gap" or "grid-row-gap" or "grid-column-gap" || IsMargin(property)
        || StartsWith(property, "padding") || (StartsWith(property, "border") && !IsOtherBorder(property));

    /// <summary>True for a shift of more than a small step.</summary>
    public static bool IsMoved(CssLength length) => length.Kind == CssLengthKind.Share ? Math.Abs(length.Value) > 2 : Math.Abs(length.Value) > SmallStep;

    /// <summary>True for room that is so large, or so far below nothing, that a thing leaves its place.</summary>
    public static bool IsFar(string property, CssLength length)
    {
        if (length.Kind == CssLengthKind.Share ? length.Value >= 50 : length.Value >= Far) return true;
        // A hanging first line is ordinary; a margin below nothing pulls a thing under another.
        if (property == "text-indent") return length.Pixels < -64;
        return length.Kind == CssLengthKind.Share ? length.Value < -5 : length.Value < -16;
    }

    private static bool IsMargin(string property) => StartsWith(property, "margin") && property != "margin-trim";

    // Colours, styles, pictures and corners have numbers that are no room.
    private static bool IsOtherBorder(string property) => property.Contains("color", StringComparison.Ordinal) || property.Contains("style", StringComparison.Ordinal)
        || property.Contains("radius", StringComparison.Ordinal) || property.Contains("image", StringComparison.Ordinal) || property == "border-collapse"
        || property.Contains("shape", StringComparison.Ordinal);

    private static bool StartsWith(string property, string name) =>
        property.StartsWith(name, StringComparison.Ordinal) && (property.Length == name.Length || property[name.Length] == '-');
}
