using System.Reflection;
using Lantern.Rendering.Markdown;

namespace Lantern.Preview.Desk;

/// <summary>The pages that explain findings, which come with the program.</summary>
internal static class RulePages
{
    public const string Path = "/_rules/";

    /// <summary>The page of a code; null where there is none.</summary>
    public static string? Find(string code)
    {
        // Rules of a pack share its page.
        code = code.Split('.')[0];
        if (!code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') || Assembly.GetExecutingAssembly().GetManifestResourceStream($"rules/{code}.md") is not { } stream) return null;
        using var reader = new StreamReader(stream);
        return DeskPage.Frame(code, $"<article>{PlainMarkdown.ToHtml(reader.ReadToEnd())}</article>\n");
    }
}
