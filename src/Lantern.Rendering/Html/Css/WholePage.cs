namespace Lantern.Rendering.Html;

/// <summary>What the engine's own sheet (<c>help.css</c>) sets for the page as a whole.</summary>
internal static class WholePage
{
    /// <summary>True for a declaration about html or body that has no effect and was meant to have one.</summary>
    /// <param name="declaration">As a theme has it.</param>
    /// <param name="isRoot">True for html, whose size of text is the visitor's own.</param>
    public static bool IsSet(CssDeclaration declaration, bool isRoot)
    {
        var value = declaration.Value;
        if (value.IsCssWide || value.IsWord("auto", "none", "visible", "block", "static", "normal")) return false;
        return declaration.Property switch
        {
            "font-size" => isRoot && value.Parts is not [{ Kind: CssTokenKind.Percentage, Number: 100 }],
            "display" or "position" or "float" or "overflow" or "overflow-x" or "overflow-y" => true,
            "width" or "max-width" or "height" or "max-height" => value.Parts is not [{ Kind: CssTokenKind.Percentage, Number: 100 }],
            var name when name.StartsWith("margin", StringComparison.Ordinal) || name.StartsWith("padding", StringComparison.Ordinal) =>
                !value.Parts.All(static part => part.Number == 0 && !part.IsFunction && part.Kind != CssTokenKind.Ident),
            _ => false,
        };
    }
}
