using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Finds the rules of a site's sheets that could hide something.</summary>
internal static class HidingRules
{
    public static SelectedRules Of(ImmutableArray<StyleSheet> sheets, CustomProperties properties, List<Diagnostic> findings)
    {
        var hiding = new List<SelectedRule>();
        foreach (var sheet in sheets)
        {
            foreach (var rule in sheet.Rules)
            {
                if (rule.Selectors.Items.Length == 0 || HidingStyle.Find(rule.Declarations, properties) is not { } declaration) continue;
                hiding.AddRange(RuleSelection.Of(sheet, rule, rule.Selectors.Items, declaration, findings));
            }
        }
        return new SelectedRules(hiding);
    }
}
