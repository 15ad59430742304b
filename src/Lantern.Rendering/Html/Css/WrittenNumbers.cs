using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>Finds where a sheet writes digits onto a page: a number that nobody registered could stand beside help.</summary>
internal static class WrittenNumbers
{
    /// <summary>True for a declaration that writes a digit, in any script.</summary>
    /// <param name="declaration">Of a rule, or of <c>@counter-style</c>.</param>
    /// <param name="properties">The site's custom properties.</param>
    public static bool AreIn(CssDeclaration declaration, CustomProperties properties) =>
        Writes(declaration.Property) && properties.Expand(declaration.Value) is { } ways && ways.Any(static way => way.Parts.Any(HasDigit));

    private static bool Writes(string property) => HidingStyle.WithoutVendor(property) is "content" or "quotes" or "list-style" or "list-style-type"
        or "hyphenate-character" or "text-emphasis" or "text-emphasis-style" or "text-overflow" or "block-ellipsis" or "line-clamp"
        or "symbols" or "additive-symbols" or "prefix" or "suffix" or "negative" or "pad";

    // Numbers of their own (a counter's step, a weight) are not written; texts and the names that counter styles use as signs are.
    private static bool HasDigit(CssPart part) => part.IsFunction
        ? part.Text is not ("url" or "src" or "image-set" or "attr" or "counter" or "counters") && part.Inside.Any(HasDigit)
        : part.Kind is CssTokenKind.String or CssTokenKind.BadString && part.Text.EnumerateRunes().Any(Rune.IsNumber);
}
