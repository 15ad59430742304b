using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Finds the rules of a site's sheets that could lay something over a protected part.</summary>
internal static class CoverRules
{
    /// <summary>Rules for what stands before or after an element: on a protected part it may cover it, or the links in it.</summary>
    public static SelectedRules OfPseudoElements(ImmutableArray<StyleSheet> sheets, CustomProperties properties, List<Diagnostic> findings) =>
        Of(sheets, new CoverStyle(properties, share: 50, width: 96, height: 40), static _ => true,
            static rule => rule.Selectors.PseudoElements.Where(static selector => selector.Pseudo is "before" or "after"), findings);

    /// <summary>Rules by which a thing covers the whole window as soon as the page is there.</summary>
    public static SelectedRules OfWholeWindow(ImmutableArray<StyleSheet> sheets, CustomProperties properties, List<Diagnostic> findings) =>
        Of(sheets, new CoverStyle(properties, share: 90, width: 600, height: 600),
            static traits => (traits & (CoverTraits.Fixed | CoverTraits.Away)) == CoverTraits.Fixed && CoverStyle.Covers(traits),
            static rule => rule.Selectors.Items.Concat(rule.Selectors.PseudoElements.Where(static selector => selector.Pseudo is "before" or "after"))
                .Where(static selector => selector.IsExact || selector.Pseudo is not null), findings);

    /// <summary>Rules by which a thing lies over the top of the page, where the crisis strip is; none where the page makes room for it.</summary>
    public static SelectedRules OfStrip(ImmutableArray<StyleSheet> sheets, CustomProperties properties, List<Diagnostic> findings)
    {
        const CoverTraits Bar = CoverTraits.Fixed | CoverTraits.AtTop;
        if (sheets.Any(sheet => sheet.Rules.Any(rule => MakesRoom(rule, properties)))) return new SelectedRules([]);
        return Of(sheets, new CoverStyle(properties, share: 90, width: 600, height: 600),
            static traits => (traits & (Bar | CoverTraits.Away | CoverTraits.Behind)) == Bar && ((traits & CoverTraits.Wide) != 0 || (traits & (CoverTraits.Left | CoverTraits.Right)) == (CoverTraits.Left | CoverTraits.Right)),
            static rule => rule.Selectors.Items.Where(static selector => selector.IsExact), findings);
    }

    /// <summary>Moves everything on the page down by more than the strip's height.</summary>
    private static bool MakesRoom(StyleRule rule, CustomProperties properties) =>
        rule.Context.Length == 0
        && rule.Selectors.Items.Any(static selector => selector.Plain is "body" or "html" or ":root")
        && rule.Declarations.Any(declaration => declaration.Property is "padding-top" or "margin-top" or "padding" or "margin" or "padding-block" or "margin-block" or "padding-block-start" or "margin-block-start"
            && (properties.Expand(declaration.Value) ?? []).Any(static value => value.Parts is [var first, ..] && CssLength.Of(first) is { } length && length.Pixels >= CoverStyle.StripHeight));

    private static SelectedRules Of(
        ImmutableArray<StyleSheet> sheets, CoverStyle style, Func<CoverTraits, bool> counts, Func<StyleRule, IEnumerable<PlainSelector>> selectors, List<Diagnostic> findings)
    {
        var rules = new List<SelectedRule>();
        foreach (var sheet in sheets)
        {
            foreach (var rule in sheet.Rules)
            {
                if (selectors(rule).ToList() is not { Count: > 0 } selected || style.Of(rule.Declarations) is not (not CoverTraits.None and var traits) || !counts(traits)) continue;
                var shown = rule.Declarations.FirstOrDefault(static declaration => declaration.Property == "position") ?? rule.Declarations[0];
                rules.AddRange(RuleSelection.Of(sheet, rule, selected, shown, findings).Select(found => found with { Traits = traits }));
            }
        }
        // Without one that takes a thing out of the flow, the others cover nothing, and pages need not be asked about them.
        return new SelectedRules(rules.Exists(static rule => (rule.Traits & CoverTraits.Placed) != 0) ? rules : []);
    }
}
