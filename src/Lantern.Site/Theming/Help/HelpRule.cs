using System.Text.RegularExpressions;

namespace Lantern.Site.Theming.Help;

/// <summary>A rule of <c>help.css</c>.</summary>
/// <param name="Medium">The <c>@media</c> that it stands in; empty for none.</param>
/// <param name="Selectors">As written.</param>
/// <param name="Declarations">Each as <c>name:value</c>.</param>
internal sealed partial record HelpRule(string Medium, string Selectors, IReadOnlyList<string> Declarations)
{
    public bool IsPaper => Medium == "@media print";

    /// <summary>The rules of a sheet that Lantern's own people wrote: comments, rules, and <c>@media</c> around rules; no value holds a bracket.</summary>
    public static IEnumerable<HelpRule> Read(string css)
    {
        var medium = "";
        var at = 0;
        css = Comments().Replace(css, "");
        while (css.AsSpan(at).IndexOfAny('{', '}') is >= 0 and var length)
        {
            var (head, sign) = (Spaces().Replace(css.Substring(at, length), " ").Trim(), css[at + length]);
            at += length + 1;
            if (sign == '}')
            {
                medium = "";
            }
            else if (head.StartsWith('@'))
            {
                medium = head;
            }
            else
            {
                var end = css.IndexOf('}', at);
                yield return new HelpRule(medium, head, [.. css[at..end].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Shortened)]);
                at = end + 1;
            }
        }
    }

    private static string Shortened(string declaration)
    {
        var colon = declaration.IndexOf(':', StringComparison.Ordinal);
        return $"{declaration[..colon].TrimEnd()}:{Spaces().Replace(declaration[(colon + 1)..], " ").Trim()}";
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
