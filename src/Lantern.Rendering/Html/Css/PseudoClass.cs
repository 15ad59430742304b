namespace Lantern.Rendering.Html;

/// <summary>Which pseudo-classes say something about the page itself, the same for every visitor and at any time.</summary>
internal static class PseudoClass
{
    /// <summary>True for those without arguments that follow from the page alone.</summary>
    public static bool IsFixed(string name) =>
        name is "root" or "empty" or "first-child" or "last-child" or "only-child" or "first-of-type" or "last-of-type" or "only-of-type";

    /// <summary>True for those that select what any of their arguments selects.</summary>
    public static bool IsAnyOf(string name) => name is "is" or "where" or "matches" or "any" or "-webkit-any" or "-moz-any";

    public static bool CountsChildren(string name) => name is "nth-child" or "nth-last-child" or "nth-of-type" or "nth-last-of-type";

    /// <summary>The formula (2n+1, odd, 3…) without spaces; null where it is another.</summary>
    public static string? Formula(string text)
    {
        var formula = string.Concat(text.ToLowerInvariant().Where(static letter => letter != ' '));
        if (formula is "odd" or "even") return formula;
        var digits = formula.Length is > 0 and < 12 && formula.All(static letter => char.IsAsciiDigit(letter) || letter is 'n' or '+' or '-');
        return digits && formula.Count(static letter => letter == 'n') < 2 ? formula : null;
    }
}
