using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>The values that <see cref="PlainYaml"/> reads by itself; null where the general reader has to decide. Pure.</summary>
internal static class PlainScalar
{
    private const int LongestKey = 64;

    /// <summary>How many letters at the start are a key: small letters, figures and hyphens.</summary>
    public static int KeyLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetterLower(text[0])) return 0;
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterLower(text[length]) || char.IsAsciiDigit(text[length]) || text[length] == '-')) length++;
        return length <= LongestKey ? length : 0;
    }

    /// <summary>Text without quotes that begins with a letter, a figure or a slash, and has no sign that means something to YAML.</summary>
    public static YamlScalar? Read(ReadOnlySpan<char> value, int at)
    {
        if (value.IsEmpty || !(char.IsLetterOrDigit(value[0]) || value[0] == '/') || char.IsWhiteSpace(value[^1])) return null;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (!IsPlain(c)) return null;
            // A colon ends a name where a space follows, and "#" begins a comment after one.
            if (c == ':' && (i + 1 == value.Length || value[i + 1] == ' ')) return null;
            if (c == '#' && value[i - 1] == ' ') return null;
        }
        return new YamlScalar(SourceSpan.At(at, value.Length), value.ToString(), IsPlain: true);
    }

    /// <summary>The value of a key whose text counts as typed: anything that doesn't begin like a quote, a list or a block.</summary>
    public static YamlScalar? Typed(ReadOnlySpan<char> value, int at)
    {
        if (value.IsEmpty || value[0] is '"' or '\'' or '[' or '{' || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])) return null;
        foreach (var c in value)
        {
            if (!IsPlain(c)) return null;
        }
        var text = value.ToString();
        // What looks like a remark is a finding.
        return TypedText.RemarkIn(text) >= 0 ? null : new YamlScalar(SourceSpan.At(at, value.Length), text, IsPlain: false);
    }

    /// <summary>A list of keys in square brackets.</summary>
    public static YamlList? Bracketed(ReadOnlySpan<char> value, int at)
    {
        if (value[^1] != ']') return null;
        var items = ImmutableArray.CreateBuilder<YamlNode>(4);
        var i = 1;
        while (true)
        {
            while (value[i] == ' ') i++;
            var start = i;
            while (char.IsAsciiLetterOrDigit(value[i]) || (i > start && value[i] is '-' or '_' or '.' or '/')) i++;
            if (i == start) return null;
            items.Add(new YamlScalar(new SourceSpan(at + start, at + i), value[start..i].ToString(), IsPlain: true));
            while (value[i] == ' ') i++;
            if (value[i] == ']') break;
            if (value[i] != ',') return null;
            i++;
        }
        return i == value.Length - 1 ? new YamlList(SourceSpan.At(at, value.Length), items.DrainToImmutable()) : null;
    }

    /// <summary>A character of a line of text. "|" and ">" can begin a block, and some signs end a line for YAML only.</summary>
    private static bool IsPlain(char c) =>
        c < 0x80 ? c is >= ' ' and <= '~' and not ('|' or '>') : c >= 0xA0 && c is not ('\u2028' or '\u2029' or '\uFEFF') && !char.IsSurrogate(c);
}
