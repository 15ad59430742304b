using System.Text.RegularExpressions;
using Lantern.Site.Importing;

namespace Lantern.Site.Changes;

/// <summary>Words of articles in a comment at GitHub: shown as they are, and nothing happens by them. Pure.</summary>
internal static partial class GitHubText
{
    /// <summary>No word is taken for Markdown or HTML, calls a person, or leads to another issue.</summary>
    public static string Of(string text)
    {
        var escaped = MarkdownEscape.Inline(text.ReplaceLineEndings(" ")).Replace("\\<", "&lt;", StringComparison.Ordinal).Replace("\\>", "&gt;", StringComparison.Ordinal).Replace("\\&", "&amp;", StringComparison.Ordinal);
        // A space of no width (U+200B) behind the sign, so that it names nobody and nothing.
        return Calling().Replace(escaped, "$0\u200B");
    }

    /// <summary>As the text of a link in square brackets.</summary>
    public static string Link(string text, string? url) => url is null ? Of(text) : $"[{Of(text)}]({url})";

    [GeneratedRegex("[@#](?=[A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Calling();
}
