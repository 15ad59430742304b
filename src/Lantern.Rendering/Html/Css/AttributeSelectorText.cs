using System.Globalization;
using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>The plain text of an attribute selector.</summary>
internal static class AttributeSelectorText
{
    /// <summary>Reads what stands between the square brackets; null where it is no attribute selector.</summary>
    public static string? Read(CssTokens tokens, int from, int to)
    {
        var at = tokens.SkipSpace(from, to);
        // A namespace before the name does not matter in HTML.
        if (at + 2 < to && tokens[at].Kind != CssTokenKind.String && tokens[at + 1].IsDelim('|') && tokens[at + 2].Kind == CssTokenKind.Ident) at += 2;
        else if (at < to && tokens[at].IsDelim('|')) at++;
        if (at >= to || tokens[at].Kind != CssTokenKind.Ident) return null;
        var name = CompoundSelectorText.Escape(tokens[at].Text.ToLowerInvariant());
        at = tokens.SkipSpace(at + 1, to);
        if (at >= to) return $"[{name}]";
        var mark = "";
        if (tokens[at].Kind == CssTokenKind.Delim && tokens[at].Text is "~" or "|" or "^" or "$" or "*") mark = tokens[at++].Text;
        if (at >= to || !tokens[at].IsDelim('=')) return null;
        at = tokens.SkipSpace(at + 1, to);
        if (at >= to || tokens[at].Kind is not (CssTokenKind.Ident or CssTokenKind.String)) return null;
        var value = Quote(tokens[at].Text);
        at = tokens.SkipSpace(at + 1, to);
        if (at >= to) return $"[{name}{mark}={value}]";
        var flag = tokens[at].Text;
        if (tokens.SkipSpace(at + 1, to) < to || tokens[at].Kind != CssTokenKind.Ident || flag is not ("i" or "I" or "s" or "S")) return null;
        return $"[{name}{mark}={value} {flag.ToLowerInvariant()}]";
    }

    private static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var letter in value)
        {
            if (letter is '"' or '\\' or '\n' or '\r' or '\f') quoted.Append('\\').Append(((int)letter).ToString("x", CultureInfo.InvariantCulture)).Append(' ');
            else quoted.Append(letter);
        }
        return quoted.Append('"').ToString();
    }
}
