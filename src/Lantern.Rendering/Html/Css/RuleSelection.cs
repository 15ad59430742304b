using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Makes the selectors of a rule ready to be tried; one that can't be read is a finding.</summary>
internal static class RuleSelection
{
    public static IEnumerable<SelectedRule> Of(
        StyleSheet sheet, StyleRule rule, IEnumerable<PlainSelector> selectors, CssDeclaration declaration, List<Diagnostic> findings)
    {
        foreach (var selector in selectors)
        {
            if (selector.Plain is { } plain && ElementSelector.Parse(plain) is { } matcher) yield return new SelectedRule(sheet, rule, selector, declaration, matcher);
            else findings.Add(StyleSheetFindings.CannotCheck(sheet, rule, selector, declaration));
        }
    }
}
