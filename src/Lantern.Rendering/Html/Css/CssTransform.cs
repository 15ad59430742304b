namespace Lantern.Rendering.Html;

/// <summary>What a step of a transformation does to text.</summary>
internal static class CssTransform
{
    /// <summary>True when the step moves, flattens or turns text out of sight, or is one that is not known.</summary>
    public static bool Hides(CssPart part)
    {
        if (!part.IsFunction) return part.Kind is not (CssTokenKind.Ident or CssTokenKind.Comma);
        return part.Text switch
        {
            "translate" or "translatex" or "translatey" or "translate3d" => Any(part, HidingValue.IsOffScreen),
            "translatez" or "rotate" or "rotatez" or "skew" or "skewx" or "skewy" or "perspective" => false,
            "scale" or "scalex" or "scaley" or "scalez" or "scale3d" => Any(part, IsFlat),
            "matrix" => HidesByMatrix(part),
            "rotatex" or "rotatey" => Any(part, static angle => angle.Value != 0),
            _ => true,
        };
    }

    /// <summary>True for a scale at which nothing can be read.</summary>
    public static bool IsFlat(CssLength length) => Math.Abs(length.Kind == CssLengthKind.Share ? length.Value / 100 : length.Value) < 0.3;

    private static bool HidesByMatrix(CssPart part)
    {
        var numbers = part.Arguments().Select(argument => argument is [var only] ? CssLength.Of(only)?.Value : null).ToArray();
        if (numbers is not [{ } a, { } b, { } c, { } d, { } x, { } y]) return true;
        return Math.Abs((a * d) - (b * c)) < 0.09 || x is <= -200 or >= 999 || y is <= -200 or >= 999;
    }

    private static bool Any(CssPart part, Func<CssLength, bool> test) => part.Inside.Any(inside =>
        (inside.IsFunction && !CssLength.Knows(inside.Text)) || (CssLength.Of(inside) is { } length && test(length)));
}
