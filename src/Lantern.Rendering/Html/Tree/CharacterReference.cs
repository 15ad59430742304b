using System.Globalization;

namespace Lantern.Rendering.Html;

/// <summary>Resolves the character references that are written in full: the common names, and numbers of plain characters, each with its semicolon.</summary>
internal static class CharacterReference
{
    private const int LongestName = 10;

    /// <summary>Resolves all references in a text, in its own place, since none is shorter than what it means; false where one is of another kind.</summary>
    /// <param name="text">What is written, and afterwards what it means.</param>
    /// <param name="length">How much of it is left.</param>
    public static bool TryResolve(Span<char> text, out int length)
    {
        var resolved = text;
        length = 0;
        while (text.IndexOf('&') is >= 0 and var mark)
        {
            text[..mark].CopyTo(resolved[length..]);
            length += mark;
            text = text[mark..];
            if (text.Length == 1 || HtmlSpace.Is(text[1]))
            {
                resolved[length++] = '&';
                text = text[1..];
                continue;
            }
            var end = text[..Math.Min(text.Length, LongestName)].IndexOf(';');
            if (end < 2 || !TryRead(text[1..end], resolved[length..], out var written)) return false;
            length += written;
            text = text[(end + 1)..];
        }
        text.CopyTo(resolved[length..]);
        length += text.Length;
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> name, Span<char> to, out int written)
    {
        var letter = name switch { "amp" => '&', "lt" => '<', "gt" => '>', "quot" => '"', "apos" => '\'', "nbsp" => '\u00A0', _ => '\0' };
        written = 1;
        if (letter != '\0')
        {
            to[0] = letter;
            return true;
        }
        if (name[0] != '#' || name.Length < 2) return false;
        var isHex = name[1] is 'x' or 'X';
        var digits = name[(isHex ? 2 : 1)..];
        if (!int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code) || !IsPlain(code)) return false;
        written = new System.Text.Rune(code).EncodeToUtf16(to);
        return true;
    }

    /// <summary>True for characters that stand for themselves; browsers replace some of the others.</summary>
    private static bool IsPlain(int code) => code is '\t' or '\n' or (>= ' ' and < 0x7F) or (>= 0xA0 and < 0xD800) or (>= 0xE000 and < 0xFDD0)
        or (> 0xFDEF and <= 0x10FFFF) && (code & 0xFFFE) != 0xFFFE;
}
