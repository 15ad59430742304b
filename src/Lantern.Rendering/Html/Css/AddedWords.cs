using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>What a value adds to a page: words, a number that only the page can tell, or an attribute's value.</summary>
/// <param name="IsNumber">A counter: harmless before a paragraph, not beside a telephone number.</param>
/// <param name="Attribute">Only where the element has this attribute.</param>
internal readonly record struct AddedWords(bool IsNumber, string? Attribute)
{
    /// <summary>The words in the value of <c>content</c>; every <c>var()</c> is replaced beforehand.</summary>
    public static IEnumerable<AddedWords> Of(CssValue value, IReadOnlySet<string> wordyMarks) => value.Parts.SelectMany(part => Of(part, wordyMarks));

    /// <summary>True where a text has at least so many letters or digits. The symbols of icon fonts are neither.</summary>
    public static bool IsWordy(string text, int least = 1) => text.EnumerateRunes().Count(Rune.IsLetterOrDigit) >= least;

    private static IEnumerable<AddedWords> Of(CssPart part, IReadOnlySet<string> wordyMarks)
    {
        if (part.Kind is CssTokenKind.String or CssTokenKind.BadString) return IsWordy(part.Text) ? [default] : [];
        if (!part.IsFunction || IsPicture(part.Text)) return [];
        var texts = part.Inside.SelectMany(inside => Of(inside, wordyMarks));
        return part.Text switch
        {
            "counter" or "counters" => part.Inside.Any(inside => wordyMarks.Contains(inside.Text)) ? [default] : texts.Prepend(new AddedWords(true, null)),
            // A link's address is on the page already; people print it.
            "attr" when part.Inside is [{ Kind: CssTokenKind.Ident } name, ..] =>
                name.Text.Equals("href", StringComparison.OrdinalIgnoreCase) ? texts : texts.Prepend(new AddedWords(false, name.Text.ToLowerInvariant())),
            _ => [default],
        };
    }

    private static bool IsPicture(string function) => function is "url" or "src" or "image" or "element" or "paint" or "cross-fade"
        || function.EndsWith("image-set", StringComparison.Ordinal) || function.EndsWith("gradient", StringComparison.Ordinal);
}
