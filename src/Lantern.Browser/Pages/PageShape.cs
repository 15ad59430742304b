using System.Text;
using System.Text.RegularExpressions;
using Lantern.Rendering.Html;

namespace Lantern.Browser.Pages;

/// <summary>What style rules can see of a page: each element with its classes and attributes, in what it stands and after what. Pure.</summary>
/// <remarks>Pages that have the same shapes are drawn by the same rules; so a shape that is on a page that is looked at need not be looked for on
/// another.</remarks>
/// <param name="sheets">The style sheets of the site: of ids and of values of attributes, only those that they name tell pages apart.</param>
internal sealed partial class PageShape(IEnumerable<string> sheets)
{
    private readonly HashSet<string> _tested =
        [.. sheets.SelectMany(sheet => Named().Matches(sheet)
            .Select(match => match.Groups["id"].Success ? "#" + match.Groups["id"].Value : match.Groups["value"].Value.Trim('"', '\'')))
            .Where(text => text.Length > 0)];

    /// <summary>All shapes of a page.</summary>
    public HashSet<string> Of(byte[] html)
    {
        using var page = HtmlPage.Parse(html);
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        var own = new string[page.Count];
        var before = new Dictionary<int, string>();
        for (var at = 0; at < page.Count; at++)
        {
            if (!page[at].IsElement) continue;
            own[at] = ShapeOf(page[at]);
            var parent = page[at].Parent;
            var around = parent.Exists ? own[parent.Index] : "";
            shapes.Add($"{around}>{own[at]}");
            if (!parent.Exists) continue;
            if (before.TryGetValue(parent.Index, out var sibling)) shapes.Add($"{sibling}+{own[at]}");
            else shapes.Add($"{around}>:first {own[at]}");
            before[parent.Index] = own[at];
            // All that is around help decides whether it is seen.
            if (IsHelp(page[at])) shapes.Add("help " + Chain(page[at], own));
        }
        return shapes;
    }

    private static bool IsHelp(PageNode node) => node.HasClass("crisis-strip") || node.HasClass("crisis-line") || node.HasClass("crisis-box")
        || node.HasClass("region-line") || node.HasClass("disclaimer");

    private static string Chain(PageNode node, string[] own)
    {
        var chain = new StringBuilder();
        for (var up = node; up.Exists; up = up.Parent) chain.Append(own[up.Index]).Append('<');
        return chain.ToString();
    }

    private string ShapeOf(PageNode element)
    {
        var shape = new StringBuilder(element.Name);
        for (var at = 0; at < element.AttributeCount; at++)
        {
            var attribute = element.Attribute(at);
            var value = attribute.Value.ToString();
            shape.Append(attribute.Name switch
            {
                "class" => Classes(value),
                "style" => $"[style={value}]",
                "id" => _tested.Contains("#" + value) ? "#" + value : "",
                _ => $"[{attribute.Name}{Tests(value)}]",
            });
        }
        return shape.ToString();
    }

    private static string Classes(string value) =>
        string.Concat(value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(name => "." + name));

    /// <summary>Which of the texts that the sheets ask for are in a value.</summary>
    private string Tests(string value) => value.Length == 0 ? "" : "="
        + string.Join('|', _tested.Where(text => text[0] != '#' && value.Contains(text, StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal));

    [GeneratedRegex(@"#(?<id>[A-Za-z_][\w-]*)|\[[\w-]+\s*[~|^$*]?=\s*(?<value>""[^""]*""|'[^']*'|[\w-]+)")]
    private static partial Regex Named();
}
