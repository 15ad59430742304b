using System.Globalization;

namespace Lantern.Rendering.Html;

/// <summary>Finds a rule that gives words the colour of what lies behind them.</summary>
internal static class SameColour
{
    /// <summary>How far two colours may lie apart, of 255, and still look the same.</summary>
    private const int Nearest = 10;

    /// <summary>The declaration of the colour, or null where it can be told from the background or one of the two is not known.</summary>
    public static CssDeclaration? Find(IReadOnlyList<CssDeclaration> declarations, CustomProperties properties)
    {
        if (declarations.LastOrDefault(static declaration => declaration.Property == "color") is not { } ink) return null;
        var paper = declarations.LastOrDefault(static declaration => declaration.Property is "background" or "background-color");
        if (paper is null || declarations.Any(static declaration => declaration.Property == "background-image")) return null;
        // A pair has to be seen together: the ink of the day is never on the paper of the night.
        return properties.Together(ink.Value, paper.Value).Any(static pair => IsSame(pair.First, pair.Second)) ? ink : null;
    }

    private static bool IsSame(CssValue ink, CssValue paper)
    {
        if (ink.Parts is not [var one] || paper.Parts is not [var other] || ink.IsCssWide || other.Kind is CssTokenKind.Url or CssTokenKind.BadUrl) return false;
        if (other.Kind == CssTokenKind.Ident && paper.IsWord("currentcolor")) return true;
        if (Rgb(one) is { } a && Rgb(other) is { } b) return a.Zip(b).All(static pair => Math.Abs(pair.First - pair.Second) <= Nearest);
        if (one.Kind == CssTokenKind.Ident) return other.Kind == CssTokenKind.Ident && one.Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase);
        return one.IsFunction && CssColor.IsFunction(one.Text) && AreEqual(one, other);
    }

    private static double[]? Rgb(CssPart part)
    {
        if (part.Kind == CssTokenKind.Ident)
        {
            return part.Text.ToLowerInvariant() switch
            {
                "white" => [255, 255, 255],
                "black" => [0, 0, 0],
                _ => null,
            };
        }
        if (part.Kind == CssTokenKind.Hash) return OfHash(part.Text);
        if (!part.IsFunction || part.Text is not ("rgb" or "rgba")) return null;
        var numbers = part.Inside.Where(static inside => inside.Kind is CssTokenKind.Number or CssTokenKind.Percentage)
            .Select(static inside => inside.Kind == CssTokenKind.Percentage ? inside.Number * 2.55 : inside.Number).ToArray();
        // A background that lets something through is not known.
        return numbers.Length == 3 ? numbers : null;
    }

    private static double[]? OfHash(string digits)
    {
        if (digits.Length == 3) digits = string.Concat(digits.Select(static digit => new string(digit, 2)));
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)) return null;
        return [number >> 16, (number >> 8) & 255, number & 255];
    }

    private static bool AreEqual(CssPart one, CssPart other) =>
        one.Kind == other.Kind && one.Number == other.Number && one.Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase)
        && one.Inside.Length == other.Inside.Length && one.Inside.Zip(other.Inside).All(static pair => AreEqual(pair.First, pair.Second));
}
