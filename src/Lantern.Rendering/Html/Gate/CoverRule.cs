namespace Lantern.Rendering.Html;

/// <summary>Nothing that a style sheet puts on the page lies over a protected part, and nothing lies over the whole page.</summary>
internal sealed class CoverRule(StyleSheetSet styles, PageFindings findings)
{
    private readonly HashSet<SelectedRule> _reported = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PageNode> _seen = [];
    private readonly List<SelectedRule> _matches = [];

    public void Check(ProtectedPart part)
    {
        if (styles.Covers.IsEmpty) return;
        foreach (var element in part.WithWords())
        {
            if (!_seen.Add(element)) continue;
            _matches.Clear();
            styles.Covers.Match(element, _matches);
            CheckPseudo("before", part);
            CheckPseudo("after", part);
        }
    }

    public void CheckPage(PageTree page, List<PageNode> strips)
    {
        Check(page, styles.WindowCovers, static _ => true, "the page");
        // What holds the strip takes it along; what is in it has rules of its own.
        if (strips is [var strip, ..]) Check(page, styles.StripCovers, element => element.End <= strip.Index || element.Index >= strip.End, "the crisis strip");
    }

    private void Check(PageTree page, SelectedRules rules, Func<PageNode, bool> counts, string covered)
    {
        if (rules.IsEmpty) return;
        for (var at = 0; at < page.Count; at++)
        {
            var element = page[at];
            if (!element.IsElement || !counts(element)) continue;
            _matches.Clear();
            rules.Match(element, _matches);
            if (_matches.Count == 0 || IsAway(element)) continue;
            foreach (var rule in _matches) Report(rule, covered);
        }
    }

    private void CheckPseudo(string pseudo, ProtectedPart part)
    {
        var traits = CoverTraits.None;
        SelectedRule? placing = null;
        foreach (var rule in _matches)
        {
            if (rule.Selector.Pseudo != pseudo) continue;
            traits |= rule.Traits;
            if ((rule.Traits & CoverTraits.Placed) != 0) placing = rule;
        }
        if (placing is not null && CoverStyle.Covers(traits)) Report(placing, part.Name);
    }

    private void Report(SelectedRule rule, string name)
    {
        if (_reported.Add(rule)) findings.AddAtRule(RenderingDiagnostics.CoveredByStyle, rule.Place, name, rule.Describe());
    }

    /// <summary>True for what is not shown before something happens: a menu, a box that a link opens.</summary>
    private bool IsAway(PageNode element)
    {
        var hiding = new List<SelectedRule>();
        for (var at = element; at.Exists; at = at.Parent)
        {
            if (at.Has("hidden") || at.Has("popover") || (at.Name is "dialog" or "details" && !at.Has("open")) || at.Name is "template" or "noscript") return true;
            styles.Hiding.Match(at, hiding);
        }
        return hiding.Exists(static rule => rule.Rule.Context.Length == 0 && rule.Selector.IsExact && rule.Rule.Declarations.Any(IsAwayBy));
    }

    private static bool IsAwayBy(CssDeclaration declaration) => declaration.Property switch
    {
        "display" => declaration.Value.IsWord("none"),
        "visibility" => declaration.Value.IsWord("hidden"),
        "opacity" => declaration.Value.Parts is [{ Number: 0 }],
        "transform" or "translate" or "clip-path" => true,
        _ => false,
    };
}
