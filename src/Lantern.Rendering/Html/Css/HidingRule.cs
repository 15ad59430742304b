namespace Lantern.Rendering.Html;

/// <summary>One selector of a rule that could hide something, ready to be tried.</summary>
internal sealed record HidingRule(StyleRule Rule, PlainSelector Selector, CssDeclaration Declaration, ElementSelector Matcher)
{
    /// <summary>The rule as a theme designer finds it: selector, declaration, and the at-rules around.</summary>
    public string Describe()
    {
        var around = Rule.Context.Length == 0 ? "" : $" in {string.Join(" ", Rule.Context)}";
        return $"{Selector.Written} {{ {Declaration.Property}: {Declaration.ValueText} }}{around}";
    }
}
