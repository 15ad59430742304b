namespace Lantern.Rendering.Html;

/// <summary>Finds the declarations that can take text out of sight. What can't be decided from the sheet alone counts as hiding.</summary>
internal static class HidingStyle
{
    /// <summary>The first declaration of a rule that can hide, or null.</summary>
    /// <param name="declarations">Of one rule.</param>
    /// <param name="properties">The site's custom properties.</param>
    /// <param name="hidingAnimations">Names of animations with a step that hides.</param>
    public static CssDeclaration? Find(IReadOnlyList<CssDeclaration> declarations, CustomProperties properties, IReadOnlySet<string> hidingAnimations)
    {
        foreach (var declaration in declarations)
        {
            if (declaration.Property.StartsWith("--", StringComparison.Ordinal)) continue;
            if (HidesBy(declaration, properties, hidingAnimations)) return declaration;
        }
        return ClippedText.Find(declarations, properties) ?? SameColour.Find(declarations, properties);
    }

    private static bool HidesBy(CssDeclaration declaration, CustomProperties properties, IReadOnlySet<string> hidingAnimations)
    {
        var value = declaration.Value;
        var property = WithoutVendor(declaration.Property);
        switch (property)
        {
            case "display":
                return value.HasFunction || value.HasWord("none", "table-column", "table-column-group");
            case "visibility":
                return value.HasFunction || value.HasWord("hidden", "collapse");
            case "content-visibility":
                return value.HasFunction || value.HasWord("hidden");
            case "interactivity":
                return value.HasFunction || value.HasWord("inert");
            case "clip":
                return !value.IsWord("auto") && !value.IsCssWide;
            case "clip-path" or "mask" or "mask-image" or "mask-border" or "mask-border-source" or "mask-box-image" or "mask-box-image-source"
                or "offset-path" or "text-security" or "line-clamp" or "max-lines":
                return !value.IsWord("none", "auto") && !value.IsCssWide;
            case "contain":
                return value.HasFunction || value.HasWord("strict", "size", "block-size");
            case "container" or "container-type":
                return value.HasFunction || value.HasWord("size");
            case "aspect-ratio":
                return !value.IsWord("auto") && !value.IsCssWide;
            case "position":
                return value.HasFunction || value.HasWord("absolute", "fixed");
            case "perspective" or "offset" or "offset-position":
                return !value.IsWord("none", "auto", "normal") && !value.IsCssWide;
            case "mix-blend-mode":
                return !value.IsWord("normal") && !value.IsCssWide;
            case "pointer-events":
                return value.HasFunction || value.HasWord("none");
            case "unicode-bidi":
                return value.HasFunction || value.HasWord("bidi-override", "isolate-override");
            case "writing-mode":
                return !value.IsWord("horizontal-tb", "lr-tb", "lr") && !value.IsCssWide;
            case "flex-direction" or "flex-flow" or "flex-wrap":
                return value.HasFunction || value.HasWord("row-reverse", "column-reverse", "wrap-reverse");
            case "box-direction":
                return value.HasFunction || value.HasWord("reverse");
            case "animation" or "animation-name":
                return hidingAnimations.Count > 0 && (value.HasFunction
                    || value.Parts.Any(part => part.Kind is CssTokenKind.Ident or CssTokenKind.String && hidingAnimations.Contains(part.Text)));
        }
        if (!HidingValue.Concerns(property)) return false;
        return properties.Expand(value) is not { } ways || ways.Any(way => HidingValue.Hides(property, way));
    }

    /// <summary>The property without <c>-webkit-</c> and the like; the few that exist only so keep their meaning.</summary>
    public static string WithoutVendor(string property)
    {
        if (!property.StartsWith('-')) return property;
        var end = property.IndexOf('-', 1);
        return end < 0 ? property : property[(end + 1)..];
    }
}
