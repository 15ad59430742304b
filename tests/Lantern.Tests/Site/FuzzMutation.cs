using System.Text;

namespace Lantern.Tests.Site;

/// <summary>Makes a file wrong in the ways that editors, disks and attackers do.</summary>
internal sealed class FuzzMutation(Random dice)
{
    /// <summary>Text that would be markup if anything printed it as it is.</summary>
    public static readonly string[] Hostile =
    [
        "<lantern-x>", "\"><lantern-x a=\"", "' onlantern='x", "\" onlantern=\"x", "javascript:lantern", "</title><lantern-x>", "]]><lantern-x>", "</script><lantern-x>", "--><lantern-x>",
        "[a](javascript:lantern)", "[a](java\tscript:lantern)", "[a](&#106;avascript:lantern)", "![a](data:text/html,<lantern-x>)", "[a]: javascript:lantern\n\n[a]", "<javascript:lantern>",
        "[a](/crisis/ \"x\" onlantern=\"y\")", "[a](</crisis/\"onlantern='x>)", "`<lantern-x>`", "&lt;lantern-x&gt;", "<!-- <lantern-x> -->", "<lantern-x\n", ":::details <lantern-x>\n\nx\n\n:::",
        ":::\"onlantern=x\n:::", "```\" onlantern=\"x\n<lantern-x>\n```", "## <lantern-x>\" onlantern=\"", "[](crisis:\"><lantern-x>)", "[^<lantern-x>]", "//lantern.example/", "https://x\" onlantern=\"x", "{{ '<lantern-x>' }}",
    ];

    private static readonly string[] Tokens =
    [
        "---", "---\n", "...\n", ":::", ":::note\n", "::::::", "[^x]", "[^x]: y\n", "|", "| a | b |\n|---|:-:|\n| c | d |\n", "&a ", "*a", "&a [*a, *a]", "!!binary ", "!<tag:x> ", "%YAML 9.9\n", "? ", ": ", "- ", "- - - - ",
        "{{ x }}", "{% x %}", "{% raw %}", "{{", "<b>", "</b>", "<br/>", "<script>x</script>", "<!--", "-->", "<![CDATA[", "<?php ?>", "99999999999999999999999999", "-1", "0x7fffffff", "1e999", ".nan", "2026-02-30", "0000-00-00", "9999-12-31",
        "\u202e", "\u200b", "\ufeff", "\0", "\t", "\r", "\r\n", "\u2028", "\u0085", "e\u0301", "😀", "🏳️‍🌈", "ﷺ", "שלום", "\ud83d", "\udc00", "“", "”", "•", "'", "\"", "\\", "\\x", "\\u0000", "`", "``` ", "~~~", "**", "__", "~~", "![", "](", "<", ">", "&", "&amp;", "&#0;", "&#x110000;",
        "# ", "###### ", "\n# A\n", "\n=====\n", "null", "~", "No", "[]", "{}", "[", "]", "{", "}", ",", "#", "|\n  x\n", ">-\n", "crisis:us-988", "crisis:", "../", "../../../../etc/passwd", "/articles/", "#", "?", "%2e%2e/", "%00", "con", "mailto:", "tel:1", "ftp://x", "https://", "https://[::1", "http://user:pw@host/", "suicide",
    ];

    private static readonly string[] Nests = ["> ", "- ", "[", "{a: ", "- - ", "**a ", "[a](", "![", "((", ":::note\n", "<b>", "`", "*", "_", "  - x\n", "&#", "[^a]", "|", "> - "];

    /// <summary>The bytes with one to four mutations.</summary>
    public byte[] Apply(byte[] bytes)
    {
        for (var left = dice.Next(2) == 0 ? 1 : dice.Next(1, 5); left > 0; left--)
            bytes = dice.Next(8) == 0 ? Bytes([.. bytes]) : Encoding.UTF8.GetBytes(Text(Encoding.UTF8.GetString(bytes)));
        return bytes;
    }

    private byte[] Bytes(List<byte> bytes)
    {
        for (var left = dice.Next(1, 6); left > 0 && bytes.Count > 0; left--)
        {
            var at = dice.Next(bytes.Count);
            switch (dice.Next(4))
            {
                case 0: bytes[at] ^= (byte)(1 << dice.Next(8)); break;
                case 1: bytes[at] = (byte)dice.Next(256); break;
                case 2: bytes.Insert(at, (byte)dice.Next(256)); break;
                default: bytes.RemoveRange(at, Math.Min(dice.Next(1, 20), bytes.Count - at)); break;
            }
        }
        return [.. bytes];
    }

    private string Text(string text) => dice.Next(10) switch
    {
        0 or 1 => Value(text),
        2 => Lines(text),
        3 => Chunk(text),
        4 => Insert(text, Pick(Tokens)),
        5 or 6 => Insert(text, Pick(Hostile)),
        7 => Insert(text, $"\n\n{Pick(Hostile)}\n\n"),
        8 => Insert(text, Nest()),
        _ => Insert(text, string.Concat(Enumerable.Range(0, dice.Next(2, 12)).Select(_ => Pick(dice.Next(3) == 0 ? Hostile : Tokens)))),
    };

    /// <summary>Puts something else in the place of a key's value, which more often stays readable than a cut anywhere.</summary>
    private string Value(string text)
    {
        var lines = text.Split('\n');
        var keyed = Enumerable.Range(0, lines.Length).Where(index => lines[index].Contains(": ", StringComparison.Ordinal)).ToList();
        if (keyed.Count == 0) return Insert(text, Pick(Hostile));
        var line = keyed[dice.Next(keyed.Count)];
        var key = lines[line][..(lines[line].IndexOf(": ", StringComparison.Ordinal) + 2)];
        var value = Pick(dice.Next(3) == 0 ? Tokens : Hostile);
        lines[line] = key + dice.Next(4) switch
        {
            0 => value,
            1 => $"'{value.Replace("'", "''", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal)}'",
            2 => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"",
            _ => $"{lines[line][key.Length..]} {value}",
        };
        return string.Join('\n', lines);
    }

    private string Lines(string text)
    {
        var lines = text.Split('\n').ToList();
        var (a, b) = (dice.Next(lines.Count), dice.Next(lines.Count));
        switch (dice.Next(5))
        {
            case 0: lines.RemoveAt(a); break;
            case 1: lines.Insert(b, lines[a]); break;
            case 2: (lines[a], lines[b]) = (lines[b], lines[a]); break;
            case 3: lines[a] = new string(' ', dice.Next(1, 9)) + lines[a]; break;
            default: lines.Insert(a, Pick(dice.Next(2) == 0 ? Tokens : Hostile)); break;
        }
        return string.Join('\n', lines);
    }

    private string Chunk(string text)
    {
        var from = dice.Next(text.Length + 1);
        var chunk = text.Substring(from, dice.Next(Math.Min(400, text.Length - from) + 1));
        return dice.Next(3) switch
        {
            0 => text.Remove(from, chunk.Length),
            1 => Insert(text, chunk),
            _ => Insert(text.Remove(from, chunk.Length), chunk),
        };
    }

    private string Nest()
    {
        var times = dice.Next(6) switch { 0 => 20_000, 1 => 3_000, 2 => 300, _ => dice.Next(2, 60) };
        var token = dice.Next(3) == 0 ? Pick(Tokens) : Pick(Nests);
        return $"\n{string.Concat(Enumerable.Repeat(token, Math.Min(times, 60_000 / token.Length)))}x\n";
    }

    private string Insert(string text, string what) => text.Insert(dice.Next(text.Length + 1), what);

    private string Pick(string[] from) => from[dice.Next(from.Length)];
}
