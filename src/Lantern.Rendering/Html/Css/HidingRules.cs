using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Finds the rules of a site's sheets that could hide something.</summary>
internal static class HidingRules
{
    public static SelectedRules Of(ImmutableArray<StyleSheet> sheets, CustomProperties properties, List<Diagnostic> findings)
    {
        var animations = Animations(sheets, properties);
        var hiding = new List<SelectedRule>();
        foreach (var sheet in sheets)
        {
            foreach (var rule in sheet.Rules)
            {
                if (rule.Selectors.Items.Length == 0 || HidingStyle.Find(rule.Declarations, properties, animations) is not { } declaration) continue;
                hiding.AddRange(RuleSelection.Of(sheet, rule, rule.Selectors.Items, declaration, findings));
            }
        }
        return new SelectedRules(hiding);
    }

    /// <summary>The names of animations with a step that hides.</summary>
    private static HashSet<string> Animations(ImmutableArray<StyleSheet> sheets, CustomProperties properties)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var none = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in sheets.SelectMany(static sheet => sheet.Rules))
        {
            if (rule.Keyframes is { } name && HidingStyle.Find(rule.Declarations, properties, none) is not null) names.Add(name);
        }
        return names;
    }
}
