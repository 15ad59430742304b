using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>Which sizes leave no room for words: of boxes, of the tracks of a grid, of the parts of a row.</summary>
internal static class HidingSize
{
    private const double SmallestBox = 24;
    private const double SmallestTrack = 8;

    public static bool IsSize(string property) => property is "width" or "height" or "max-width" or "max-height" or "inline-size" or "block-size"
        or "max-inline-size" or "max-block-size" or "max-logical-width" or "max-logical-height" or "logical-width" or "logical-height" or "flex-basis";

    public static bool IsTrack(string property) => property is "grid-template-rows" or "grid-template-columns" or "grid-auto-rows" or "grid-auto-columns"
        or "grid-template" or "grid";

    public static bool IsSmall(CssLength length) => length.Kind == CssLengthKind.Share ? length.Value < 5 : length.Value < SmallestBox;

    /// <summary>True for a limit of height under which two lines of text don't fit.</summary>
    public static bool IsLow(string property, CssLength length) => property is "max-height" or "max-block-size"
        && (length.Kind == CssLengthKind.Share ? length.Value < 20 : length.Value < 48);

    /// <summary>True for the short form of a part that does not grow and has (nearly) no size of its own.</summary>
    public static bool HidesByFlex(CssValue value)
    {
        var grow = value.Parts.FirstOrDefault(static part => part.Kind == CssTokenKind.Number);
        if (value.Parts.Any(static part => part.IsFunction && CssLength.Of(part) is null)) return true;
        if (grow is not null && grow.Number > 0) return false;
        var basis = value.Parts.Length > 1 ? value.Parts[^1] : null;
        return basis is not null && CssLength.Of(basis) is { } length && (value.Parts.Length > 2 || basis.Kind != CssTokenKind.Number) && IsSmall(length);
    }

    public static bool HidesByTracks(ImmutableArray<CssPart> parts) => parts.Any(HidesByTrack);

    private static bool HidesByTrack(CssPart part)
    {
        if (!part.IsFunction) return IsNoTrack(part);
        var arguments = part.Arguments();
        return part.Text switch
        {
            "repeat" => arguments.Skip(1).Any(HidesByTracks),
            "minmax" => arguments.Count != 2 || HidesByTracks(arguments[1]),
            "fit-content" => HidesByTracks(part.Inside),
            _ => CssLength.Of(part) is null || IsNoTrack(part),
        };
    }

    private static bool IsNoTrack(CssPart part)
    {
        if (CssLength.Of(part) is not { } length) return false;
        if (part.Text == "fr") return length.Value < 0.05;
        return length.Kind == CssLengthKind.Share ? length.Value < 2 : length.Value < SmallestTrack;
    }
}
