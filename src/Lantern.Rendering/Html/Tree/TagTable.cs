using System.Collections.Frozen;

namespace Lantern.Rendering.Html;

/// <summary>The elements that <see cref="StrictReader"/> knows; any other one is left to <see cref="BrowserReader"/>.</summary>
/// <remarks>Immutable. From the tree construction rules of the HTML standard (section 13.2.6).</remarks>
internal static class TagTable
{
    private static readonly FrozenDictionary<string, (string Name, TagKind Kind)> Tags = Table(
        (TagKind.Frame | TagKind.Placed, "html head"),
        (TagKind.Placed, "body"),
        (TagKind.Void | TagKind.Head, "meta link"),
        (TagKind.Raw | TagKind.Head, "title style script"),
        (TagKind.EndsParagraph, "address article aside blockquote details dialog div dl fieldset figcaption figure footer header hgroup main menu nav ol"
            + " search section summary ul"),
        (TagKind.EndsParagraph | TagKind.Once, "p form"),
        // A line feed at its beginning is dropped.
        (TagKind.EndsParagraph, "pre"),
        (TagKind.EndsParagraph | TagKind.Heading, "h1 h2 h3 h4 h5 h6"),
        (TagKind.EndsParagraph | TagKind.Void, "hr"),
        (TagKind.EndsParagraph | TagKind.Placed, "li dd dt"),
        (TagKind.EndsParagraph | TagKind.Frame, "table"),
        (TagKind.Frame | TagKind.Placed, "thead tbody tfoot tr colgroup"),
        (TagKind.Placed, "td th caption"),
        (TagKind.Void | TagKind.Placed, "col"),
        (TagKind.Once, "a b code em i s small strong u button"),
        (TagKind.Void, "br img wbr input source track"),
        (TagKind.None, "abbr audio bdi bdo cite data del dfn ins kbd label legend mark meter output picture progress q samp span sub sup time var video"));

    private static readonly FrozenDictionary<string, (string Name, TagKind Kind)> Drawings = Table(
        (TagKind.Drawing, "svg g path circle rect line polyline polygon ellipse use symbol defs text tspan"),
        (TagKind.Drawing | TagKind.TextOnly, "title desc"));

    private static readonly FrozenDictionary<string, (string Name, TagKind Kind)>.AlternateLookup<ReadOnlySpan<char>> TagsBySpan =
        Tags.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, (string Name, TagKind Kind)>.AlternateLookup<ReadOnlySpan<char>> DrawingsBySpan =
        Drawings.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryFind(ReadOnlySpan<char> name, bool inDrawing, out (string Name, TagKind Kind) tag) =>
        inDrawing || name.SequenceEqual("svg") ? DrawingsBySpan.TryGetValue(name, out tag) : TagsBySpan.TryGetValue(name, out tag);

    /// <summary>Where an element that has one kind of parent may stand.</summary>
    public static bool IsPlace(string name, string? parent, string? grandparent) => name switch
    {
        "html" => parent is null,
        "head" or "body" => parent == "html",
        "li" => parent is "ul" or "ol" or "menu",
        "dd" or "dt" => parent == "dl" || (parent == "div" && grandparent == "dl"),
        "thead" or "tbody" or "tfoot" or "caption" or "colgroup" => parent == "table",
        "tr" => parent is "thead" or "tbody" or "tfoot",
        "td" or "th" => parent == "tr",
        "col" => parent == "colgroup",
        _ => false,
    };

    private static FrozenDictionary<string, (string Name, TagKind Kind)> Table(params (TagKind Kind, string Names)[] rows) =>
        rows.SelectMany(static row => row.Names.Split(' '), static (row, name) => (Name: name, row.Kind))
            .ToFrozenDictionary(static tag => tag.Name, static tag => tag, StringComparer.Ordinal);
}
