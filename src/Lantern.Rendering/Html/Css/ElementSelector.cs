namespace Lantern.Rendering.Html;

/// <summary>A selector that says of an element whether it is meant.</summary>
/// <remarks>Immutable; thread-safe. Names of elements and attributes count without their letter case, as in HTML.</remarks>
internal sealed class ElementSelector
{
    private readonly List<(char Combinator, ElementTest[] Tests)> _compounds;

    internal ElementSelector(List<(char Combinator, ElementTest[] Tests)> compounds) => _compounds = compounds;

    /// <summary>Why an element is not meant: what else is worth trying depends on it, and without that knowledge a selector could cost time without end.</summary>
    private enum Outcome
    {
        Matches,
        FailsHere,
        FailsForSiblings,
        Fails,
    }

    /// <summary>Reads a selector in the plain form that <see cref="PlainSelector"/> has; null for one that browsers would not know.</summary>
    public static ElementSelector? Parse(string plain) => new ElementSelectorParser(new CssTokens(plain)).Parse();

    public bool Matches(PageNode element) => Try(_compounds.Count - 1, element) == Outcome.Matches;

    private Outcome Try(int compound, PageNode element)
    {
        var (combinator, tests) = _compounds[compound];
        foreach (var test in tests)
        {
            if (!test(element)) return Outcome.FailsHere;
        }
        if (compound == 0) return Outcome.Matches;
        return combinator switch
        {
            '>' => element.Parent is { Exists: true } parent ? Try(compound - 1, parent) : Outcome.Fails,
            '+' => PageSiblings.Before(element) is { Exists: true } before ? Try(compound - 1, before) : Outcome.FailsForSiblings,
            '~' => TryBefore(compound - 1, element),
            _ => TryAround(compound - 1, element),
        };
    }

    private Outcome TryAround(int compound, PageNode element)
    {
        for (var around = element.Parent; around.Exists; around = around.Parent)
        {
            if (Try(compound, around) is (Outcome.Matches or Outcome.Fails) and var outcome) return outcome;
        }
        return Outcome.Fails;
    }

    private Outcome TryBefore(int compound, PageNode element)
    {
        var tried = element.Tree.TriedBefore;
        var outcome = Outcome.FailsForSiblings;
        for (var at = element; PageSiblings.Before(at) is { Exists: true } before; at = before)
        {
            // Elements are mostly asked for in order, so what is known of the one before is known of all before it.
            if (tried.TryGetValue((this, compound, at.Index), out var known))
            {
                outcome = (Outcome)known;
                break;
            }
            if (Try(compound, before) is not Outcome.FailsHere and var found)
            {
                outcome = found;
                break;
            }
        }
        tried[(this, compound, element.Index)] = (int)outcome;
        return outcome;
    }
}
