namespace Lantern.Rendering.Html;

/// <summary>What a number in a value measures.</summary>
internal enum CssLengthKind
{
    Number,
    Pixels,
    Share,
}
