using System.Globalization;
using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>Finds the texts in quotes in a script, with escapes read.</summary>
/// <remarks>
/// It tells comments, regular expressions and quoted text apart as well as can be done without reading the whole language; a text in quotes ends
/// with its line at the latest, so a wrong guess does not reach far. Never throws; linear.
/// </remarks>
internal static class ScriptTexts
{
    /// <param name="js">The script.</param>
    /// <param name="code">Takes what is neither text nor comment nor white space, letter by letter with its place; null where nobody asks.</param>
    public static IEnumerable<(string Value, int Start)> Read(string js, List<(char Letter, int At)>? code = null)
    {
        var before = '\0';
        for (var at = 0; at < js.Length;)
        {
            var letter = js[at];
            var next = at + 1 < js.Length ? js[at + 1] : '\0';
            if (letter == '/' && next == '/')
            {
                at = EndOfLine(js, at);
            }
            else if (letter == '/' && next == '*')
            {
                var end = js.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? js.Length : end + 2;
            }
            else if (letter == '/' && IsRegexAllowed(before, js, at))
            {
                at = EndOfRegex(js, at);
                before = '/';
            }
            else if (letter is '"' or '\'' or '`')
            {
                var start = at;
                // A name may not grow together across a text.
                code?.Add(('"', start));
                yield return (ReadText(js, ref at), start);
                before = letter;
            }
            else
            {
                if (!char.IsWhiteSpace(letter))
                {
                    code?.Add((letter, at));
                    before = letter;
                }
                at++;
            }
        }
    }

    private static string ReadText(string js, ref int at)
    {
        var quote = js[at++];
        var text = new StringBuilder();
        while (at < js.Length && js[at] != quote && (quote == '`' || js[at] is not ('\n' or '\r')))
        {
            if (js[at] == '\\') ReadEscape(js, ref at, text);
            else text.Append(js[at++]);
        }
        at++;
        return text.ToString();
    }

    private static void ReadEscape(string js, ref int at, StringBuilder text)
    {
        at++;
        if (at >= js.Length) return;
        var letter = js[at++];
        if (letter == '\r' && at < js.Length && js[at] == '\n') at++;
        if (letter is '\n' or '\r') return;
        if (letter == 'u' && at < js.Length && js[at] == '{')
        {
            var close = js.IndexOf('}', at, Math.Min(8, js.Length - at));
            if (close > 0 && TryHex(js.AsSpan(at + 1, close - at - 1), out var point) && Rune.IsValid(point))
            {
                text.Append(new Rune(point));
                at = close + 1;
                return;
            }
        }
        var digits = letter switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0 && at + digits <= js.Length && TryHex(js.AsSpan(at, digits), out var code))
        {
            text.Append((char)code);
            at += digits;
            return;
        }
        text.Append(letter is 'n' or 't' or 'r' ? ' ' : letter);
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out int code) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);

    /// <summary>After a value a slash divides; elsewhere it begins a regular expression. A closing bracket is taken as the end of a value.</summary>
    private static bool IsRegexAllowed(char before, string js, int at)
    {
        if (before is ')' or ']' or '}' or '"' or '\'' or '`' or '/') return false;
        if (!char.IsLetterOrDigit(before) && before is not ('_' or '$')) return true;
        var end = at;
        while (end > 0 && char.IsWhiteSpace(js[end - 1])) end--;
        return js.AsSpan(0, end).EndsWith("return", StringComparison.Ordinal) || js.AsSpan(0, end).EndsWith("typeof", StringComparison.Ordinal);
    }

    private static int EndOfRegex(string js, int at)
    {
        var inClass = false;
        for (at++; at < js.Length && js[at] is not ('\n' or '\r'); at++)
        {
            if (js[at] == '\\') at++;
            else if (js[at] == '[') inClass = true;
            else if (js[at] == ']') inClass = false;
            else if (js[at] == '/' && !inClass) return at + 1;
        }
        return Math.Min(at, js.Length);
    }

    private static int EndOfLine(string js, int at)
    {
        var end = js.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? js.Length : at + end;
    }
}
