using System.Collections.Immutable;
using System.Globalization;

namespace Lantern.Rendering.Html;

/// <summary>Says whether a text colour can't be seen well because it is transparent, or is one that can't be told.</summary>
internal static class CssColor
{
    private const double FaintestAlpha = 0.6;

    /// <summary>True for the functions that give a colour.</summary>
    public static bool IsFunction(string name) => name is "rgb" or "rgba" or "hsl" or "hsla" or "hwb" or "lab" or "lch" or "oklab" or "oklch" or "color"
        or "color-mix" or "light-dark" or "contrast-color" or "device-cmyk";

    public static bool IsInvisible(CssValue value) => value.Parts.Any(IsInvisible);

    private static bool IsInvisible(CssPart part)
    {
        if (part.Kind == CssTokenKind.Ident) return part.Text.Equals("transparent", StringComparison.OrdinalIgnoreCase);
        if (part.Kind == CssTokenKind.Hash) return AlphaOfHash(part.Text) < FaintestAlpha;
        if (!part.IsFunction) return false;
        return part.Text switch
        {
            "light-dark" => part.Inside.Any(IsInvisible),
            "color-mix" => part.Arguments().Skip(1).ToArray() is not [var one, var other] || Fades(one, other) || Fades(other, one),
            "contrast-color" => false,
            _ => !IsFunction(part.Text) || AlphaOfFunction(part) < FaintestAlpha,
        };
    }

    /// <summary>True when the first of two mixed colours is invisible and has too large a share.</summary>
    private static bool Fades(ImmutableArray<CssPart> faint, ImmutableArray<CssPart> solid)
    {
        if (!faint.Any(IsInvisible)) return false;
        if (solid.Any(IsInvisible)) return true;
        if (ShareOf(solid) is { } share) return share < FaintestAlpha * 100;
        return ShareOf(faint) is not { } rest || 100 - rest < FaintestAlpha * 100;
    }

    private static double? ShareOf(ImmutableArray<CssPart> color) => color.FirstOrDefault(static part => part.Kind == CssTokenKind.Percentage)?.Number;

    private static double AlphaOfHash(string digits)
    {
        var alpha = digits.Length switch
        {
            4 => string.Concat(digits[3], digits[3]),
            8 => digits[6..],
            _ => "ff",
        };
        return int.TryParse(alpha, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number / 255.0 : 1;
    }

    private static double AlphaOfFunction(CssPart part)
    {
        var arguments = part.Arguments();
        var slash = part.Inside.ToList().FindIndex(static inside => inside.IsDelim('/'));
        CssPart? alpha = null;
        if (slash >= 0 && slash + 1 < part.Inside.Length) alpha = part.Inside[slash + 1];
        else if (arguments.Count == 4 && arguments[3].Length == 1) alpha = arguments[3][0];
        if (alpha is null) return 1;
        // 'none' is no alpha at all, and what can't be read may be none.
        if (CssLength.Of(alpha) is not { } amount) return 0;
        return amount.Kind == CssLengthKind.Share ? amount.Value / 100 : amount.Value;
    }
}
