using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>What is wrong with a sheet itself, whatever page uses it.</summary>
internal static class StyleSheetFindings
{
    public static IEnumerable<Diagnostic> Of(StyleSheet sheet)
    {
        if (sheet.TooDeepAt is { } offset) yield return RenderingDiagnostics.StyleTooDeep.At(Place(sheet, offset));
        foreach (var address in sheet.Addresses)
        {
            if (OutsideAddress.IsRefusedInStyle(address.Address))
                yield return RenderingDiagnostics.OutsideRequestInStyle.At(Place(sheet, address.Offset), OutsideAddress.Shown(address.Address));
        }
    }

    public static Diagnostic CannotCheck(StyleSheet sheet, StyleRule rule, PlainSelector selector, CssDeclaration declaration) =>
        RenderingDiagnostics.UncheckableSelector.At(
            sheet.Locate(rule.Place), OutsideAddress.Shown(selector.Written), $"{declaration.Property}: {OutsideAddress.Shown(declaration.ValueText)}");

    private static SourceLocation Place(StyleSheet sheet, int offset) => sheet.Locate(new SourceSpan(offset, offset));
}
