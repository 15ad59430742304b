using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>A number with what it measures: a plain number, pixels (other lengths converted), or a share of something (percent, vw…).</summary>
internal readonly record struct CssLength(double Value, CssLengthKind Kind)
{
    private const double NarrowScreen = 320;

    /// <summary>The length in pixels; a share is taken of a narrow phone, where things get smallest.</summary>
    public double Pixels => Kind == CssLengthKind.Share ? Value * NarrowScreen / 100 : Value;

    /// <summary>The value of a part, or null where it is none or depends on the visitor's screen in a way that can't be summed up.</summary>
    public static CssLength? Of(CssPart part) => part.Kind switch
    {
        CssTokenKind.Number => new(part.Number, CssLengthKind.Number),
        CssTokenKind.Percentage => new(part.Number, CssLengthKind.Share),
        CssTokenKind.Dimension => OfUnit(part.Number, part.Text),
        CssTokenKind.Function => OfFunction(part),
        CssTokenKind.OpenParen => Sum(part.Inside),
        _ => null,
    };

    private static CssLength? OfUnit(double number, string unit) => unit switch
    {
        "px" => new(number, CssLengthKind.Pixels),
        "em" or "rem" or "ic" or "ric" => new(number * 16, CssLengthKind.Pixels),
        "lh" or "rlh" => new(number * 24, CssLengthKind.Pixels),
        "ch" or "ex" or "rch" or "rex" => new(number * 8, CssLengthKind.Pixels),
        "cap" or "rcap" => new(number * 11, CssLengthKind.Pixels),
        "pt" => new(number * 4 / 3, CssLengthKind.Pixels),
        "pc" => new(number * 16, CssLengthKind.Pixels),
        "in" => new(number * 96, CssLengthKind.Pixels),
        "cm" => new(number * 96 / 2.54, CssLengthKind.Pixels),
        "mm" => new(number * 96 / 25.4, CssLengthKind.Pixels),
        "q" => new(number * 96 / 101.6, CssLengthKind.Pixels),
        "fr" or "deg" or "grad" or "rad" or "turn" => new(number, CssLengthKind.Number),
        _ when unit.Length is >= 2 and <= 5 && (unit[^2] is 'v' || unit.StartsWith("cq", StringComparison.Ordinal) || unit.EndsWith("vmin", StringComparison.Ordinal)
            || unit.EndsWith("vmax", StringComparison.Ordinal)) => new(number, CssLengthKind.Share),
        _ => null,
    };

    private static CssLength? OfFunction(CssPart part)
    {
        switch (part.Text)
        {
            case "calc" or "-webkit-calc" or "-moz-calc":
                return Sum(part.Inside);
            // The edges that a phone's frame covers; none on most.
            case "env" when part.Inside is [{ Kind: CssTokenKind.Ident } name, ..] && name.Text.StartsWith("safe-area-inset-", StringComparison.Ordinal):
                return new(0, CssLengthKind.Pixels);
            case "min" or "max":
                return Extreme(part.Arguments().Select(Sum), smallest: part.Text == "min");
            case "clamp" when part.Arguments() is [var low, var middle, var high]:
                var upper = Extreme([Sum(middle), Sum(high)], smallest: true);
                return Extreme([Sum(low), upper], smallest: false);
            default:
                return null;
        }
    }

    /// <summary>The smallest or largest of several lengths, in pixels where they are of different kinds; null when one is not known.</summary>
    private static CssLength? Extreme(IEnumerable<CssLength?> lengths, bool smallest)
    {
        CssLength? extreme = null;
        foreach (var length in lengths)
        {
            if (length is not { } known) return null;
            if (extreme is not { } before)
            {
                extreme = known;
                continue;
            }
            var next = (smallest ? known.Pixels < before.Pixels : known.Pixels > before.Pixels) ? known : before;
            extreme = known.Kind == before.Kind ? next : new CssLength(next.Pixels, CssLengthKind.Pixels);
        }
        return extreme;
    }

    private static CssLength? Sum(ImmutableArray<CssPart> parts)
    {
        CssLength? total = null;
        var at = 0;
        while (at < parts.Length)
        {
            var sign = 1;
            if (total is not null)
            {
                if (parts[at].IsDelim('-')) sign = -1;
                else if (!parts[at].IsDelim('+')) return null;
                at++;
            }
            if (Product(parts, ref at) is not { } term) return null;
            if (total is not { } before) total = term;
            else if (Common(before, term) is { } kind) total = new CssLength(before.Value + (sign * term.Value), kind);
            else if (before.Kind == CssLengthKind.Number || term.Kind == CssLengthKind.Number) return null;
            else total = new CssLength(before.Pixels + (sign * term.Pixels), CssLengthKind.Pixels);
        }
        return total;
    }

    private static CssLengthKind? Common(CssLength a, CssLength b)
    {
        if (a.Kind == b.Kind) return a.Kind;
        if (a is { Value: 0, Kind: not CssLengthKind.Number }) return b.Kind;
        return b is { Value: 0, Kind: not CssLengthKind.Number } ? a.Kind : null;
    }

    private static CssLength? Product(ImmutableArray<CssPart> parts, ref int at)
    {
        if (at >= parts.Length || Of(parts[at]) is not { } product) return null;
        at++;
        while (at < parts.Length && (parts[at].IsDelim('*') || parts[at].IsDelim('/')))
        {
            if (at + 1 >= parts.Length || Of(parts[at + 1]) is not { } factor) return null;
            var divides = parts[at].IsDelim('/');
            if (divides && (factor.Kind != CssLengthKind.Number || factor.Value == 0)) return null;
            if (factor.Kind != CssLengthKind.Number && product.Kind != CssLengthKind.Number) return null;
            var kind = product.Kind == CssLengthKind.Number ? factor.Kind : product.Kind;
            product = new CssLength(divides ? product.Value / factor.Value : product.Value * factor.Value, kind);
            at += 2;
        }
        return product;
    }
}
