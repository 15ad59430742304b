using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>What is wrong with a sheet itself, whatever page uses it.</summary>
internal static class StyleSheetFindings
{
    /// <summary>The widest that a sheet may make scroll bars, in pixels.</summary>
    private const double WidestBar = 24;

    public static IEnumerable<Diagnostic> Of(StyleSheet sheet, CustomProperties properties)
    {
        var written = sheet.Rules.Select(static rule => (rule.Declarations, rule.Place)).Concat(sheet.AtRules.Select(static rule => (rule.Declarations, rule.Place)));
        foreach (var (declarations, place) in written)
        {
            if (declarations.FirstOrDefault(declaration => WrittenNumbers.AreIn(declaration, properties)) is { } number)
                yield return RenderingDiagnostics.NumberByStyle.At(sheet.Locate(place), $"{number.Property}: {OutsideAddress.Shown(number.ValueText)}");
        }
        foreach (var rule in sheet.Rules.Where(rule => sheet.Css.AsSpan(rule.Place.Start, rule.Place.End - rule.Place.Start).Contains("scrollbar", StringComparison.OrdinalIgnoreCase)))
        {
            if (rule.Declarations.FirstOrDefault(static declaration => IsWide(declaration)) is { } wide)
                yield return RenderingDiagnostics.WideScrollBar.At(sheet.Locate(rule.Place), $"{wide.Property}: {OutsideAddress.Shown(wide.ValueText)}");
        }
        if (sheet.TooDeepAt is { } offset) yield return RenderingDiagnostics.StyleTooDeep.At(Place(sheet, offset));
        foreach (var rule in sheet.AtRules)
        {
            if (rule.Trouble() is { } trouble) yield return RenderingDiagnostics.RefusedAtRule.At(sheet.Locate(rule.Place), rule.Name, trouble);
        }
        foreach (var address in sheet.Addresses)
        {
            if (OutsideAddress.IsRefusedInStyle(address.Address))
                yield return RenderingDiagnostics.OutsideRequestInStyle.At(Place(sheet, address.Offset), OutsideAddress.Shown(address.Address));
        }
    }

    /// <summary>What a sheet says of the whole page that the engine's own sheet sets for good, so that it has no effect.</summary>
    public static IEnumerable<Diagnostic> WithoutEffect(StyleSheet sheet)
    {
        foreach (var rule in sheet.Rules)
        {
            if (rule.Selectors.Items.FirstOrDefault(static selector => selector.Pseudo is null && (selector.Type is "html" or "body" || selector.Written == ":root")) is not { } selector) continue;
            foreach (var declaration in rule.Declarations.Where(declaration => WholePage.IsSet(declaration, isRoot: selector.Type != "body")))
            {
                yield return RenderingDiagnostics.WithoutEffect.At(
                    sheet.Locate(rule.Place), $"{selector.Written} {{ {declaration.Property}: {OutsideAddress.Shown(declaration.ValueText)} }}");
            }
        }
    }

    private static bool IsWide(CssDeclaration declaration) => declaration.Property is "width" or "height" or "min-width" or "min-height" or "inline-size"
        or "block-size" or "min-inline-size" or "min-block-size" or "padding" or "margin" or "border" or "border-width" or "zoom"
        && declaration.Value.Parts.Any(static part => CssLength.Of(part) is { } length
            ? length.Kind == CssLengthKind.Share || length.Value > WidestBar : part.Kind is CssTokenKind.Function);

    public static Diagnostic CannotCheck(StyleSheet sheet, StyleRule rule, PlainSelector selector, CssDeclaration declaration) =>
        RenderingDiagnostics.UncheckableSelector.At(
            sheet.Locate(rule.Place), OutsideAddress.Shown(selector.Written), $"{declaration.Property}: {OutsideAddress.Shown(declaration.ValueText)}");

    private static SourceLocation Place(StyleSheet sheet, int offset) => sheet.Locate(new SourceSpan(offset, offset));
}
