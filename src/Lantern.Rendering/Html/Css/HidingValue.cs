namespace Lantern.Rendering.Html;

/// <summary>Decides by the numbers and colours of a value whether it takes text out of sight; every <c>var()</c> is replaced beforehand.</summary>
internal static class HidingValue
{
    /// <summary>The faintest that still counts as seen: what a page hides, it may hide on several levels at once.</summary>
    private const double Faintest = 0.8;

    /// <summary>True for properties that <see cref="Hides"/> knows.</summary>
    public static bool Concerns(string property) => property is "opacity" or "font-size" or "font" or "line-height" or "font-size-adjust" or "zoom" or "color"
        or "text-fill-color" or "filter" or "z-index" or "content" or "letter-spacing" or "word-spacing" or "scale" or "rotate" or "transform" or "flex"
        or "text-size-adjust" or "size-adjust" or "order" or "min-width" or "min-inline-size" or "text-stroke" or "text-stroke-width" or "text-decoration"
        or "text-decoration-thickness" or "columns" or "column-count" or "vertical-align" || HidingSize.IsSize(property)
        || HidingSize.IsTrack(property) || HidingPlace.Shifts(property) || HidingPlace.Spaces(property);

    public static bool Hides(string property, CssValue value) => property switch
    {
        _ when value.IsCssWide => false,
        "opacity" or "zoom" => Any(value, static length => length.Kind == CssLengthKind.Share ? length.Value < Faintest * 100 : length.Value < Faintest),
        "font-size" => HidingText.IsTinySize(value),
        "font" => HidingText.IsTinyFont(value),
        "line-height" => Any(value, HidingText.IsFlatLine),
        "font-size-adjust" => Any(value, static length => length.Value < 0.3),
        "text-size-adjust" => !value.IsWord("none", "auto") && value.Parts is not [{ Kind: CssTokenKind.Percentage, Number: 100 }],
        "size-adjust" => Any(value, static length => length.Value < 50),
        "letter-spacing" or "word-spacing" => Any(value, HidingText.IsSpread),
        "z-index" => Any(value, static length => length.Value < 0),
        "order" => Any(value, static length => length.Value != 0),
        "color" or "text-fill-color" => CssColor.IsInvisible(value),
        "filter" => value.Parts.Any(static part => part.IsFunction ? part.Text != "drop-shadow" : part.Kind is CssTokenKind.Url or CssTokenKind.BadUrl),
        // On an element (not before or after it) a picture as content takes the place of the text.
        "content" => value.Parts.Any(static part => part.Kind is CssTokenKind.Url or CssTokenKind.BadUrl
            || (part.IsFunction && part.Text is not ("counter" or "counters" or "attr"))),
        "scale" => Any(value, CssTransform.IsScaled),
        "rotate" => Any(value, static angle => angle.Value != 0),
        "transform" => value.Parts.Any(CssTransform.Hides),
        "flex" => HidingSize.HidesByFlex(value),
        "min-width" or "min-inline-size" => Any(value, static length => length.Kind == CssLengthKind.Share ? length.Value > 200 : length.Value >= 600),
        "text-stroke" or "text-stroke-width" => Any(value, static length => length.Pixels > 1),
        "text-decoration" or "text-decoration-thickness" => Any(value, static length => length.Kind != CssLengthKind.Share && length.Value > 8),
        "columns" or "column-count" => Any(value, static length => length is { Kind: CssLengthKind.Number, Value: > 6 }),
        "vertical-align" => Any(value, static length => Math.Abs(length.Pixels) > 16 && length.Kind != CssLengthKind.Share),
        _ when HidingSize.IsTrack(property) => HidingSize.HidesByTracks(value.Parts),
        _ when HidingSize.IsSize(property) => Any(value, length => HidingSize.IsSmall(length) || HidingSize.IsLow(property, length)),
        _ when HidingPlace.Shifts(property) => Any(value, HidingPlace.IsMoved),
        _ => Any(value, length => HidingPlace.IsFar(property, length)),
    };

    /// <summary>True when one of the value's lengths passes the test, or a function in it is neither a length that can be told nor a colour.</summary>
    private static bool Any(CssValue value, Func<CssLength, bool> test) => value.Parts.Any(part =>
        CssLength.Of(part) is { } length ? test(length) : part.IsFunction && !CssColor.IsFunction(part.Text));
}
