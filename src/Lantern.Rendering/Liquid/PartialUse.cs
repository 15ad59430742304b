namespace Lantern.Rendering.Liquid;

/// <summary>Notes, while templates are checked, which of them render which partials and with what: so who is never used, and who says the same on every page.</summary>
/// <remarks>Filled by one check, then only read. Not thread-safe.</remarks>
internal sealed class PartialUse
{
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> _setting = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _rendered = [];
    private readonly Dictionary<string, Dictionary<string, bool>> _inputs = new(StringComparer.Ordinal);

    /// <summary>The templates that a page can reach.</summary>
    public IReadOnlySet<string> Reached => _reached;

    /// <summary>The partials whose words follow from what never differs between two pages, each with the names of what it is given.</summary>
    public IReadOnlyDictionary<string, string[]> Repeatable =>
        _inputs.Where(partial => partial.Value.Values.All(isShared => isShared) && !SetsVariables(partial.Key, []))
            .ToDictionary(partial => partial.Key, partial => partial.Value.Keys.ToArray(), StringComparer.Ordinal);

    /// <summary>A template and all that it renders, in ordinal order.</summary>
    public IReadOnlyList<string> ClosureOf(string template)
    {
        var closure = new SortedSet<string>(StringComparer.Ordinal);
        Collect(template, closure);
        return [.. closure];
    }

    private void Collect(string template, SortedSet<string> into)
    {
        if (!into.Add(template)) return;
        foreach (var (_, to) in _rendered.Where(pair => pair.From == template)) Collect(to, into);
    }

    /// <summary>A page can reach a template.</summary>
    public void Reach(string template) => _reached.Add(template);

    /// <summary>A template sets a variable.</summary>
    public void SetVariable(string template) => _setting.Add(template);

    /// <summary>A template renders a partial and gives it these.</summary>
    public void Render(string template, string partial, IReadOnlyDictionary<string, TypeRef> parameters)
    {
        _rendered.Add((template, partial));
        if (!_inputs.TryGetValue(partial, out var inputs)) _inputs[partial] = inputs = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (name, type) in parameters)
        {
            var isShared = type.Kind == ViewKind.Number || type is { Kind: ViewKind.Object, Type.IsShared: true };
            inputs[name] = isShared && inputs.GetValueOrDefault(name, true);
        }
    }

    /// <summary>True where a template, or one that it renders, sets a variable.</summary>
    private bool SetsVariables(string name, HashSet<string> seen) =>
        seen.Add(name) && (_setting.Contains(name) || _rendered.Where(pair => pair.From == name).Any(pair => SetsVariables(pair.To, seen)));
}
