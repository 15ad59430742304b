using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>The selectors of one rule, each in a form that can be tried on a page without a visitor.</summary>
/// <param name="Items">Those that select elements.</param>
internal sealed record SelectorList(ImmutableArray<PlainSelector> Items)
{
    /// <summary>Those that select something beside an element's own text, such as what a sheet puts before or after it.</summary>
    public ImmutableArray<PlainSelector> PseudoElements { get; init; } = [];

    /// <summary>Selects nothing: the steps of an animation.</summary>
    public static SelectorList None { get; } = new([]);

    /// <summary>Selects everything.</summary>
    public static SelectorList Any { get; } = new([new PlainSelector("*", "*", false, null, null, null)]);

    /// <summary>Selects everything, under a name for messages.</summary>
    public static SelectorList EveryElement(string written) => new([new PlainSelector(written, "*", true, null, null, null)]);

    public static SelectorList Read(CssTokens tokens, int start, int end, SelectorList? parent, bool inScope)
    {
        var items = ImmutableArray.CreateBuilder<PlainSelector>();
        var pseudoElements = ImmutableArray.CreateBuilder<PlainSelector>();
        // In @scope the rules inside may hold for the root itself as well, and '&' for any element: what is scoped is not looked at.
        var outer = inScope ? null : parent;
        foreach (var (from, to) in SelectorReader.Split(tokens, start, end))
        {
            if (new SelectorReader(tokens, outer, 0).Read(from, to) is { } selector) (selector.Pseudo is null ? items : pseudoElements).Add(selector);
        }
        return new SelectorList(items.ToImmutable()) { PseudoElements = pseudoElements.ToImmutable() };
    }

    /// <summary>What '&amp;' stands for in rules nested in this one; everything, where it can't be written out in a reasonable length.</summary>
    public string AsParent { get; } = WriteOut(Items) ?? "*";

    /// <summary>True when <see cref="AsParent"/> selects neither more nor less than was written.</summary>
    public bool IsExact { get; } = WriteOut(Items) is not null && Items.All(item => item.IsExact);

    private static string? WriteOut(ImmutableArray<PlainSelector> items)
    {
        var length = 0;
        foreach (var item in items)
        {
            if (item.Plain is null) return null;
            length += item.Plain.Length + 1;
        }
        // A parent that selects nothing has to stay a selector.
        if (items.Length == 0) return ":not(*)";
        return length <= SelectorReader.LengthLimit / 2 ? string.Join(',', items.Select(item => item.Plain)) : null;
    }
}
