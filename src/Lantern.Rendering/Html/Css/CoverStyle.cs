namespace Lantern.Rendering.Html;

/// <summary>Says of declarations what they do towards covering something.</summary>
/// <param name="properties">The site's custom properties.</param>
/// <param name="share">The least share of what it lies in, in percent, that counts as all of it.</param>
/// <param name="width">The least width in pixels.</param>
/// <param name="height">The least height in pixels.</param>
internal sealed class CoverStyle(CustomProperties properties, double share, double width, double height)
{
    /// <summary>The least height of the crisis strip in pixels: two lines of text.</summary>
    public const double StripHeight = 48;

    /// <summary>True for what lies in front of something, over all of it, and can be seen or is in the way of fingers.</summary>
    public static bool Covers(CoverTraits traits)
    {
        if (!Has(traits, CoverTraits.Placed) || (Has(traits, CoverTraits.Behind) && !Has(traits, CoverTraits.InFront))) return false;
        if (!Has(traits, CoverTraits.Wide) && !Has(traits, CoverTraits.Left | CoverTraits.Right)) return false;
        if (!Has(traits, CoverTraits.Tall) && !Has(traits, CoverTraits.Top | CoverTraits.Bottom)) return false;
        var isFaint = !Has(traits, CoverTraits.Paints) || (Has(traits, CoverTraits.Faint) && !Has(traits, CoverTraits.Strong));
        return !(isFaint && Has(traits, CoverTraits.LetsThrough) && !Has(traits, CoverTraits.Catches));
    }

    public CoverTraits Of(IEnumerable<CssDeclaration> declarations)
    {
        var traits = CoverTraits.None;
        foreach (var declaration in declarations)
        {
            // What can't be told takes part in nothing: a sheet that needs it to cover something is not an ordinary one.
            foreach (var way in properties.Expand(declaration.Value) ?? []) traits |= Of(HidingStyle.WithoutVendor(declaration.Property), way);
        }
        return traits;
    }

    private CoverTraits Of(string property, CssValue value)
    {
        var length = value.Parts is [var only] ? CssLength.Of(only) : null;
        switch (property)
        {
            case "position":
                if (value.IsWord("fixed")) return CoverTraits.Placed | CoverTraits.Fixed;
                return value.IsWord("absolute") ? CoverTraits.Placed : CoverTraits.None;
            case "left" or "inset-inline-start":
                return length is null ? CoverTraits.None : CoverTraits.Left;
            case "right" or "inset-inline-end":
                return length is null ? CoverTraits.None : CoverTraits.Right;
            case "top" or "inset-block-start":
                return length is { } top ? Top(top) : CoverTraits.None;
            case "bottom" or "inset-block-end":
                return length is null ? CoverTraits.None : CoverTraits.Bottom;
            case "inset":
                return Sides(value, [CoverTraits.Top, CoverTraits.Right, CoverTraits.Bottom, CoverTraits.Left]);
            case "inset-inline":
                return Sides(value, [CoverTraits.Left, CoverTraits.Right]);
            case "inset-block":
                return Sides(value, [CoverTraits.Top, CoverTraits.Bottom]);
            case "width" or "min-width" or "inline-size" or "min-inline-size":
                return IsAll(value, length, width) ? CoverTraits.Wide : CoverTraits.None;
            case "height" or "min-height" or "block-size" or "min-block-size":
                return IsAll(value, length, height) ? CoverTraits.Tall : CoverTraits.None;
            case "z-index":
                return length is { Value: < 0 } ? CoverTraits.Behind : length is null ? CoverTraits.None : CoverTraits.InFront;
            case "pointer-events":
                return value.IsWord("none") ? CoverTraits.LetsThrough : CoverTraits.Catches;
            case "opacity" when length is { } amount:
                var part = amount.Kind == CssLengthKind.Share ? amount.Value / 100 : amount.Value;
                return (part <= 0.3 ? CoverTraits.Faint : CoverTraits.Strong) | (part == 0 ? CoverTraits.Away : CoverTraits.None);
            case "background" or "background-color" or "background-image" or "backdrop-filter":
                return value.IsWord("none", "transparent") || value.IsCssWide ? CoverTraits.None : CoverTraits.Paints;
            case "box-shadow" when value.HasWord("inset"):
                return CoverTraits.Paints;
            case "display" when value.IsWord("none"):
            case "visibility" when value.IsWord("hidden", "collapse"):
            case "transform" or "translate" or "clip" or "clip-path" or "scale" when !value.IsWord("none", "auto"):
                return CoverTraits.Away;
            default:
                return CoverTraits.None;
        }
    }

    private static CoverTraits Top(CssLength length) => length.Pixels < StripHeight ? CoverTraits.Top | CoverTraits.AtTop : CoverTraits.Top;

    private bool IsAll(CssValue value, CssLength? length, double least)
    {
        if (length is not { } known) return value.IsWord("stretch", "fill-available", "-webkit-fill-available", "-moz-available");
        return known.Kind == CssLengthKind.Share ? known.Value >= share : known.Value >= least;
    }

    private static CoverTraits Sides(CssValue value, ReadOnlySpan<CoverTraits> sides)
    {
        var traits = CoverTraits.None;
        if (value.Parts.Length == 0) return traits;
        for (var i = 0; i < sides.Length; i++)
        {
            // A side that is not given is as the one opposite, and that as the first.
            var at = i < value.Parts.Length ? i : i >= 2 && i - 2 < value.Parts.Length ? i - 2 : 0;
            if (CssLength.Of(value.Parts[at]) is { } length) traits |= sides[i] == CoverTraits.Top ? Top(length) : sides[i];
        }
        return traits;
    }

    private static bool Has(CoverTraits traits, CoverTraits wanted) => (traits & wanted) == wanted;
}
