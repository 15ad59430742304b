namespace Lantern.Rendering.Html;

/// <summary>Which sizes and spaces of letters make text unreadable.</summary>
internal static class HidingText
{
    /// <summary>The smallest text that counts as readable, in pixels.</summary>
    private const double SmallestText = 10;

    /// <summary>The smallest share of the text around.</summary>
    private const double SmallestShare = 60;

    public static bool IsTinySize(CssValue value) => value.HasWord("xx-small") || value.Parts.Any(IsTiny);

    /// <summary>The same in the short form, where weights and heights of lines are numbers, too.</summary>
    public static bool IsTinyFont(CssValue value) => value.Parts.Any(static part => part.Kind == CssTokenKind.Number ? part.Number < 0.5 : IsTiny(part))
        || value.HasWord("xx-small");

    public static bool IsFlatLine(CssLength length) => length.Kind switch
    {
        CssLengthKind.Number => length.Value < 0.5,
        CssLengthKind.Share => length.Value < 50,
        _ => length.Value < SmallestText,
    };

    public static bool IsSpread(CssLength length) => length.Pixels is <= -4 or >= 32;

    private static bool IsTiny(CssPart part)
    {
        if (CssLength.Of(part) is not { } length) return part.IsFunction;
        // Of the screen's width, when a phone's gives too little; of the text around, when it is not most of it.
        if (length.Kind == CssLengthKind.Share && part.Kind != CssTokenKind.Dimension) return length.Value < SmallestShare;
        return length.Pixels < SmallestText;
    }
}
