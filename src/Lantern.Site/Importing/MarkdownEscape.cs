using System.Text.RegularExpressions;

namespace Lantern.Site.Importing;

/// <summary>Plain text → Markdown that shows just that text. Pure.</summary>
internal static partial class MarkdownEscape
{
    /// <summary>Signs that mean something anywhere.</summary>
    public static string Inline(string text) => Sign().Replace(text, @"\$0");

    /// <summary>And those that mean something where a line begins.</summary>
    public static string LineStart(string markdown)
    {
        if (Number().Match(markdown) is { Success: true } number) return $"{number.Groups[1].Value}\\{markdown[number.Groups[1].Length..]}";
        return Start().IsMatch(markdown) ? "\\" + markdown : markdown;
    }

    [GeneratedRegex(@"[\\`*_\[\]<>~|{}^&$]", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^(?:[-+=#]|:(?=\s|::))", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(\d+)[.)]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
