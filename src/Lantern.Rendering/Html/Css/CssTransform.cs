namespace Lantern.Rendering.Html;

/// <summary>What a step of a transformation does to text.</summary>
internal static class CssTransform
{
    /// <summary>True when the step moves, shrinks, mirrors or turns text noticeably, or is one that is not known.</summary>
    public static bool Hides(CssPart part)
    {
        if (!part.IsFunction) return part.Kind is not (CssTokenKind.Ident or CssTokenKind.Comma);
        return part.Text switch
        {
            "translate" or "translatex" or "translatey" or "translate3d" => Any(part, HidingPlace.IsMoved),
            "scale" or "scalex" or "scaley" or "scalez" or "scale3d" => Any(part, IsScaled),
            "translatez" or "rotate" or "rotatex" or "rotatey" or "rotatez" or "skew" or "skewx" or "skewy" => Any(part, static amount => amount.Value != 0),
            _ => true,
        };
    }

    /// <summary>True for a scale that changes more than a touch; a negative one shows text mirrored.</summary>
    public static bool IsScaled(CssLength length) => (length.Kind == CssLengthKind.Share ? length.Value / 100 : length.Value) is < 0.8 or > 1.25;

    private static bool Any(CssPart part, Func<CssLength, bool> test) => part.Inside.Any(inside =>
        CssLength.Of(inside) is { } length ? test(length) : inside.IsFunction);
}
