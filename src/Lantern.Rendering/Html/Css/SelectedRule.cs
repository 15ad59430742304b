using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>One selector of a rule that matters for protected parts, ready to be tried, with the declaration for which it matters.</summary>
internal sealed record SelectedRule(StyleSheet Sheet, StyleRule Rule, PlainSelector Selector, CssDeclaration Declaration, ElementSelector Matcher)
{
    /// <summary>Where the rule stands; null for one in the page itself.</summary>
    public SourceLocation? Place => Sheet.IsInPage ? null : Sheet.Locate(Rule.Place);

    /// <summary>The rule as a theme designer finds it: selector, declaration, and the at-rules around.</summary>
    public string Describe()
    {
        var around = Rule.Context.Length == 0 ? "" : $" in {string.Join(" ", Rule.Context)}";
        return $"{Selector.Written} {{ {Declaration.Property}: {Declaration.ValueText} }}{around}";
    }
}
