using System.Globalization;

namespace Lantern.Rendering.Html;

/// <summary>Says whether a text colour can't be seen because it is (nearly) transparent.</summary>
internal static class CssColor
{
    private const double FaintestAlpha = 0.3;

    public static bool IsInvisible(CssValue value)
    {
        foreach (var part in value.Parts)
        {
            if (part.Kind == CssTokenKind.Ident && part.Text.Equals("transparent", StringComparison.OrdinalIgnoreCase)) return true;
            if (part.Kind == CssTokenKind.Hash && AlphaOfHash(part.Text) < FaintestAlpha) return true;
            if (part.IsFunction && part.Text is not ("color-mix" or "light-dark") && AlphaOfFunction(part) < FaintestAlpha) return true;
            if (part is { IsFunction: true, Text: "light-dark" } && part.Arguments().Any(argument => IsInvisible(new CssValue(argument)))) return true;
        }
        return false;
    }

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
        if (alpha is null || CssLength.Of(alpha) is not { } amount) return 1;
        return amount.Kind == CssLengthKind.Share ? amount.Value / 100 : amount.Value;
    }
}
