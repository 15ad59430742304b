using System.Collections.Frozen;

namespace Lantern.Rendering.Html;

/// <summary>Rules by what an element must have for them: most elements have none of it and are passed at once.</summary>
/// <remarks>Immutable; shared by all threads.</remarks>
internal sealed class SelectedRules
{
    private readonly FrozenDictionary<string, SelectedRule[]> _byId;
    private readonly FrozenDictionary<string, SelectedRule[]> _byClass;
    private readonly FrozenDictionary<string, SelectedRule[]> _byType;
    private readonly SelectedRule[] _others;

    public SelectedRules(IReadOnlyList<SelectedRule> rules)
    {
        _byId = Index(rules.Where(static rule => rule.Selector.Id is not null), static rule => rule.Selector.Id!);
        _byClass = Index(rules.Where(static rule => rule.Selector is { Id: null, Class: not null }), static rule => rule.Selector.Class!);
        _byType = Index(rules.Where(static rule => rule.Selector is { Id: null, Class: null, Type: not null }), static rule => rule.Selector.Type!);
        _others = [.. rules.Where(static rule => rule.Selector is { Id: null, Class: null, Type: null })];
        IsEmpty = rules.Count == 0;
    }

    public bool IsEmpty { get; }

    /// <summary>Adds the rules that can match an element.</summary>
    public void Match(PageNode element, List<SelectedRule> matches)
    {
        if (IsEmpty) return;
        Try(_others, element, matches);
        if (_byType.Count > 0 && _byType.TryGetValue(element.Name, out var byType)) Try(byType, element, matches);
        if (_byId.Count > 0 && element.TryAttribute("id", out var id) && _byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var byId)) Try(byId, element, matches);
        if (_byClass.Count == 0 || !element.TryAttribute("class", out var classes)) return;
        var lookup = _byClass.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in classes.SplitAny(HtmlSpace.Letters))
        {
            if (lookup.TryGetValue(classes[range], out var byClass)) Try(byClass, element, matches);
        }
    }

    private static void Try(SelectedRule[] rules, PageNode element, List<SelectedRule> matches)
    {
        foreach (var rule in rules)
        {
            if (rule.Matcher.Matches(element)) matches.Add(rule);
        }
    }

    private static FrozenDictionary<string, SelectedRule[]> Index(IEnumerable<SelectedRule> rules, Func<SelectedRule, string> key) =>
        rules.GroupBy(key, StringComparer.Ordinal).ToFrozenDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.Ordinal);
}
