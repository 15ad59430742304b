using System.Globalization;

namespace Lantern.Rendering.Html;

/// <summary>Conditions on where an element stands, as Selectors Level 4 (section 13) defines them.</summary>
internal static class StructureTest
{
    /// <summary>The condition of a pseudo-class without arguments; null where there is none of this name.</summary>
    public static ElementTest? Of(string name) => name switch
    {
        "root" => static element => !element.Parent.Exists,
        "empty" => static element => element.End == element.Index + 1,
        "first-child" => static element => PageSiblings.Place(element, false, false) == 1,
        "last-child" => static element => PageSiblings.Place(element, false, true) == 1,
        "only-child" => static element => PageSiblings.Place(element, false, false) == 1 && PageSiblings.Place(element, false, true) == 1,
        "first-of-type" => static element => PageSiblings.Place(element, true, false) == 1,
        "last-of-type" => static element => PageSiblings.Place(element, true, true) == 1,
        "only-of-type" => static element => PageSiblings.Place(element, true, false) == 1 && PageSiblings.Place(element, true, true) == 1,
        _ => null,
    };

    /// <summary>The condition of one that counts, with its formula; null for a formula that says nothing.</summary>
    public static ElementTest? Of(string name, string formula)
    {
        if (!PseudoClass.CountsChildren(name) || Read(formula) is not var (step, first)) return null;
        var ofType = name.EndsWith("of-type", StringComparison.Ordinal);
        var fromEnd = name.StartsWith("nth-last", StringComparison.Ordinal);
        return element => Selects(PageSiblings.Place(element, ofType, fromEnd), step, first);
    }

    private static bool Selects(int place, long step, long first)
    {
        var distance = place - first;
        return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0;
    }

    /// <summary>Reads an+b; the numbers are those of the formula, or (2, 1) for odd.</summary>
    private static (long Step, long First)? Read(string formula)
    {
        if (formula == "odd") return (2, 1);
        if (formula == "even") return (2, 0);
        var n = formula.IndexOf('n', StringComparison.Ordinal);
        if (n < 0) return Number(formula) is { } place ? (0, place) : null;
        long? step = formula[..n] switch { "" or "+" => 1, "-" => -1, var digits => Number(digits) };
        long? first = formula[(n + 1)..] switch { "" => 0, ['+' or '-', ..] rest => Number(rest), _ => null };
        return step is { } a && first is { } b ? (a, b) : null;
    }

    private static long? Number(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
