using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Finds the rules of a site's sheets that put words on a page: before and after elements, as marks of lists, as quotation marks.</summary>
internal static class WordRules
{
    public static SelectedRules Of(ImmutableArray<StyleSheet> sheets, CustomProperties properties, List<Diagnostic> findings)
    {
        var marks = WordyMarks(sheets);
        var animations = Animations(sheets, properties, marks);
        var rules = new List<SelectedRule>();
        foreach (var sheet in sheets)
        {
            foreach (var rule in sheet.Rules)
            {
                foreach (var declaration in rule.Declarations)
                {
                    if (IsWordyMark(declaration, properties, marks)) rules.AddRange(RuleSelection.Of(sheet, rule, rule.Selectors.Items, declaration, findings));
                    if (rule.Selectors.PseudoElements.Length == 0) continue;
                    foreach (var added in Added(declaration, properties, marks, animations).Distinct())
                        rules.AddRange(Before(sheet, rule, declaration, added, findings));
                }
            }
        }
        return new SelectedRules(rules);
    }

    private static IEnumerable<SelectedRule> Before(StyleSheet sheet, StyleRule rule, CssDeclaration declaration, AddedWords added, List<Diagnostic> findings)
    {
        var having = added.Attribute is { } attribute ? $"[{CompoundSelectorText.Escape(attribute)}]" : "";
        var selectors = rule.Selectors.PseudoElements.Where(static selector => selector.Pseudo is "before" or "after" or "marker").Select(selector => selector with { Plain = selector.Plain is { } plain ? plain + having : null });
        return RuleSelection.Of(sheet, rule, selectors, declaration, findings).Select(selected => selected with { OnlyInCrisis = added.IsNumber });
    }

    private static IEnumerable<AddedWords> Added(CssDeclaration declaration, CustomProperties properties, HashSet<string> marks, HashSet<string> animations)
    {
        if (declaration.Property is "animation" or "animation-name") return declaration.Value.Parts.Any(part => animations.Contains(part.Text)) ? [default] : [];
        if (declaration.Property != "content") return [];
        return properties.Expand(declaration.Value) is { } ways ? ways.SelectMany(way => AddedWords.Of(way, marks)) : [default];
    }

    private static bool IsWordyMark(CssDeclaration declaration, CustomProperties properties, HashSet<string> marks)
    {
        var least = declaration.Property switch { "list-style" or "list-style-type" => 2, "quotes" or "hyphenate-character" => 1, _ => 0 };
        if (least == 0) return false;
        return properties.Expand(declaration.Value) is not { } ways || ways.Any(way => way.Parts.Any(part => part.Kind switch
        {
            CssTokenKind.String => AddedWords.IsWordy(part.Text, least),
            CssTokenKind.Ident => marks.Contains(part.Text),
            CssTokenKind.Function => part.Text == "symbols" && part.Inside.Any(inside => inside.Kind == CssTokenKind.String && AddedWords.IsWordy(inside.Text, least)),
            _ => false,
        }));
    }

    /// <summary>The names of the site's own marks of lists that are words.</summary>
    private static HashSet<string> WordyMarks(ImmutableArray<StyleSheet> sheets) =>
        sheets.SelectMany(static sheet => sheet.Rules).Where(static rule => rule.CounterStyle is not null
            && rule.Declarations.Any(static declaration => declaration.Value.Parts.Any(static part => AddedWords.IsWordy(part.Text, 2) && part.Kind == CssTokenKind.String)))
            .Select(static rule => rule.CounterStyle!).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Animations(ImmutableArray<StyleSheet> sheets, CustomProperties properties, HashSet<string> marks) =>
        sheets.SelectMany(static sheet => sheet.Rules)
            .Where(rule => rule.Keyframes is not null && rule.Declarations.Any(declaration => declaration.Property == "content" && Added(declaration, properties, marks, []).Any()))
            .Select(static rule => rule.Keyframes!).ToHashSet(StringComparer.Ordinal);
}
