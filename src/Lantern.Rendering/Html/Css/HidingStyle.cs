namespace Lantern.Rendering.Html;

/// <summary>Finds the declarations that can take out of sight what stands in an element, and that the engine's own sheet does not undo.</summary>
/// <remarks>
/// Protected parts and most of what is around them are out of a theme's reach: <c>help.css</c> sets their properties for good. Left is what it can't set
/// because themes need it: how an element around is shown, and the room around it. What can't be decided from the sheet alone counts as hiding.
/// </remarks>
internal static class HidingStyle
{
    /// <summary>Room of more than this many pixels pushes a thing off the first screens.</summary>
    private const double Far = 200;

    /// <summary>A margin further below nothing than this pulls a thing under another.</summary>
    private const double Under = -16;

    /// <summary>The first declaration of a rule that can hide, or null.</summary>
    /// <param name="declarations">Of one rule.</param>
    /// <param name="properties">The site's custom properties.</param>
    public static CssDeclaration? Find(IReadOnlyList<CssDeclaration> declarations, CustomProperties properties)
    {
        foreach (var declaration in declarations)
        {
            if (declaration.Property.StartsWith("--", StringComparison.Ordinal)) continue;
            if (Hides(WithoutVendor(declaration.Property), declaration.Value, properties)) return declaration;
        }
        return null;
    }

    /// <summary>The property without <c>-webkit-</c> and the like; the few that exist only so keep their meaning.</summary>
    public static string WithoutVendor(string property)
    {
        if (!property.StartsWith('-')) return property;
        var end = property.IndexOf('-', 1);
        return end < 0 ? property : property[(end + 1)..];
    }

    private static bool Hides(string property, CssValue value, CustomProperties properties)
    {
        if (property == "display") return value.HasFunction || value.HasWord("none", "table-column", "table-column-group");
        if (!IsRoom(property)) return false;
        return properties.Expand(value) is not { } ways || ways.Any(static way => !way.IsCssWide && way.Parts.Any(IsFar));
    }

    private static bool IsRoom(string property) => property is "border-spacing" or "gap" or "row-gap" or "column-gap"
        or "grid-gap" or "grid-row-gap" or "grid-column-gap" || Begins(property, "margin") || Begins(property, "padding")
        || (Begins(property, "border") && !IsOtherBorder(property));

    // Colours, styles, pictures and corners have numbers that are no room.
    private static bool IsOtherBorder(string property) => property is "border-collapse" || property.EndsWith("-color", StringComparison.Ordinal)
        || property.EndsWith("-style", StringComparison.Ordinal) || property.Contains("radius", StringComparison.Ordinal)
        || property.Contains("image", StringComparison.Ordinal) || property.Contains("shape", StringComparison.Ordinal);

    private static bool Begins(string property, string name) =>
        property.StartsWith(name, StringComparison.Ordinal) && (property.Length == name.Length || property[name.Length] == '-') && property != "margin-trim";

    /// <summary>True for room so large, or so far below nothing, that a thing leaves its place, and for what is no length that can be told.</summary>
    private static bool IsFar(CssPart part)
    {
        if (CssLength.Of(part) is not { } length) return part.IsFunction && !IsColour(part.Text);
        if (length.Kind == CssLengthKind.Share) return length.Value is >= 50 or < -5;
        return length.Value is >= Far or < Under;
    }

    private static bool IsColour(string function) => function is "rgb" or "rgba" or "hsl" or "hsla" or "hwb" or "lab" or "lch" or "oklab" or "oklch"
        or "color" or "color-mix" or "light-dark";
}
