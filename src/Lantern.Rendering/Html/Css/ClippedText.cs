namespace Lantern.Rendering.Html;

/// <summary>Finds the two ways of cutting text off that take two declarations: a low box, or one long line, with what stands out cut away.</summary>
internal static class ClippedText
{
    private const double LowestBox = 96;

    public static CssDeclaration? Find(IReadOnlyList<CssDeclaration> declarations, CustomProperties properties)
    {
        if (!declarations.Any(Cuts)) return null;
        foreach (var declaration in declarations)
        {
            switch (declaration.Property)
            {
                case "height" or "max-height" or "block-size" or "max-block-size" when properties.Expand(declaration.Value) is not { } ways || ways.Any(IsLow):
                case "white-space" or "text-wrap" or "text-wrap-mode" or "white-space-collapse" when declaration.Value.HasWord("nowrap", "pre"):
                    return declaration;
            }
        }
        return null;
    }

    private static bool Cuts(CssDeclaration declaration) =>
        declaration.Property is "overflow" or "overflow-x" or "overflow-y" or "overflow-block" or "overflow-inline"
        && (declaration.Value.HasFunction || declaration.Value.HasWord("hidden", "clip", "auto", "scroll"));

    // A share of the box around says nothing about text, unless it is hardly any.
    private static bool IsLow(CssValue value) => value.Parts.Any(static part => CssLength.Of(part) is { } length
        && (length.Kind == CssLengthKind.Share ? length.Value < 20 : length.Value < LowestBox));
}
