using System.Text;

namespace Lantern.Tests.Site;

/// <summary>Breaks files the way that typing, pasting, half-finished merges and attackers do. The same seed breaks them the same way.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Hostile =
    [
        "<lantern-x>", "\"><lantern-x a=\"", "' onlantern='x", "\" onlantern=\"x", "[x](javascript:lantern)", "</title><lantern-x>", "--><lantern-x>", "</script><lantern-x>",
        "<javascript:lantern>", "[x](JaVa\tScRiPt:lantern)", "[x](&#106;avascript:lantern)", "[x]: javascript:lantern", "![<lantern-x>](/a.png \"<lantern-x>\")",
        "[x](/about/ '\" onlantern=\"x')", "[x](/\"onlantern=\"x)", "`<lantern-x>`", "\\<lantern-x>", "&lt;lantern-x>", "[^<lantern-x>]", ":::details <lantern-x>\n", "{{ '<lantern-x>' }}",
    ];

    private static readonly string[] Tokens =
    [
        ":", ": ", "-", "- ", "? ", "#", "!", "!!binary x", "%YAML 9.9\n", "&a [*a]", "*a", "&a ", "<<: *a", "[", "]", "{", "}", ",", "'", "\"", "\\", "\\x", "|", "|+\n", ">-\n", "@", "`", "~", "null",
        "---", "\n---\n", "\n...\n", "***", "===", "\n", "\r", "\r\n", "\t", "\0", "\u000b", "\u001b", "\u0085", "\u00a0", "\u2028", "\u200f", "\u202e", "\u2066", "\ufeff", "e\u0301", "\U0001F9E1",
        ":::", "\n:::note\n", "\n:::details\n", "\n:::action visit\n", "\n:::crisis\n", "\n:::care-card urgent\n", "\n::::::\n", "[^x]", "\n[^x]: note\n", "[^a]", "[^", "\n| a | b |\n|---|---|\n| c | d |\n",
        "\n|", "|||", "\n# ", "\n## What helps\n", "\n####### ", "\n1. ", "\n- - - - ", "\n> ", "\n```\n", "\n~~~\n", "\n    ", "**", "*_*_", "~~", "[a]", "[a](b)", "[a](/about/#x)", "[a](//x.example)",
        "[a](data:text/html,x)", "[a](vbscript:x)", "[a](file:///x)", "[a](\\\\x)", "[a](../../../x)", "[a](crisis:us-988)", "[a](crisis:)", "[a](%00)", "[a](http://[)", "![](x.png)", "<https://x.example/>",
        "<b>", "</p>", "<!--", "-->", "<script>", "</script>", "<style>", "<br/>", "<![CDATA[", "<?php", "&amp;", "&#0;", "&#xD800;", "&#99999999;", "{{ x }}", "{{", "}}", "{% raw %}", "{% endraw %}", "{%",
        "99999999999999999999", "-1", "0", "1e309", "2147483648", "0x10", "2026-02-30", "9999-12-31", "0001-01-01", "2026-11-25", "true", "no", "..", "../", "/", "//", "\\..\\", "CON", "index", "_directory",
        "published", "topic: anxiety\n", "title: ", "slug: about\n", "author: [ada-reed, sam-cole]\n", "reviewer: sam-cole\n", "draft: true\n", "withdrawn: true\n", "share: closed\n", "suicide", "988", "crisis-line: ",
    ];

    private static readonly byte[][] Words =
    [
        .. Tokens.Select(Encoding.UTF8.GetBytes),
        [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xFF, 0xFE], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3], [0x80],
        .. new[] { Many(">"), Many("["), Many("> "), Many("- "), Many("*"), Many("`"), Many("{"), Many("[^"), Many("![") + Many("](a)"), Many("|"), Many("<"), Many("\n:::note\n"), Many("  - "), new string('a', 20_000), string.Concat(Enumerable.Repeat("a_*[", 5_000)) }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Attacks = [.. Hostile.Select(Encoding.UTF8.GetBytes)];

    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    /// <summary>One to four changes. Two times in three they are small ones that may leave the file legal.</summary>
    public byte[] Mutate(byte[] file, byte[] other)
    {
        var gently = Next(3) > 0;
        for (var left = 1 + Math.Max(0, Next(6) - 2); left > 0; left--) file = gently ? InsertGently(file) : Change(file, other);
        return file;
    }

    private static string Many(string text) => string.Concat(Enumerable.Repeat(text, 60));

    private byte[] Change(byte[] file, byte[] other) => Next(11) switch
    {
        0 => Flip(file),
        1 => Lines(file, lines => lines.RemoveAt(Next(lines.Count))),
        2 => Lines(file, lines => lines.Insert(Next(lines.Count), lines[Next(lines.Count)])),
        3 => Lines(file, lines =>
        {
            var (a, b) = (Next(lines.Count), Next(lines.Count));
            (lines[a], lines[b]) = (lines[b], lines[a]);
        }),
        4 => Cut(file, (_, _) => []),
        5 => Cut(file, (_, chunk) => [.. chunk, .. chunk]),
        6 => Cut(file, (all, chunk) => [.. all.AsSpan(Next(all.Length)..all.Length)[..1], .. chunk.Reverse()]),
        7 => Cut(file, (_, chunk) => [.. chunk, .. other[Next(other.Length + 1)..]]),
        8 => Insert(file, Next(file.Length + 1), Word()),
        9 => Lines(file, lines => lines.Insert(Next(lines.Count + 1), Word())),
        _ => Value(file),
    };

    private byte[] Word() => Next(3) == 0 ? Attacks[Next(Attacks.Length)] : Words[Next(Words.Length)];

    private byte[] Flip(byte[] file)
    {
        if (file.Length == 0) return file;
        var changed = (byte[])file.Clone();
        changed[Next(file.Length)] ^= (byte)(1 << Next(8));
        return changed;
    }

    private byte[] Cut(byte[] file, Func<byte[], byte[], IEnumerable<byte>> instead)
    {
        if (file.Length == 0) return file;
        var from = Next(file.Length);
        var to = Math.Min(file.Length, from + 1 + Next(80));
        return [.. file[..from], .. instead(file, file[from..to]), .. file[to..]];
    }

    private static byte[] Insert(byte[] file, int at, byte[] word) => [.. file[..at], .. word, .. file[at..]];

    /// <summary>Behind a word in a line of text or at the end of a value: where a writer could have typed it.</summary>
    private byte[] InsertGently(byte[] file)
    {
        var places = new List<int>();
        for (var i = 1; i < file.Length; i++)
        {
            if (file[i] is (byte)'\n' or (byte)' ' && file[i - 1] is >= (byte)'a' and <= (byte)'z' or (byte)'.') places.Add(i);
        }
        return places.Count == 0 ? file : Insert(file, places[Next(places.Count)], [(byte)' ', .. Next(2) == 0 ? Attacks[Next(Attacks.Length)] : Words[Next(Words.Length)]]);
    }

    /// <summary>Another value for a key: plain, quoted, or as a block.</summary>
    private byte[] Value(byte[] file) => Lines(file, lines =>
    {
        var keys = Enumerable.Range(0, lines.Count).Where(line => lines[line].AsSpan().IndexOf(": "u8) > 0).ToList();
        if (keys.Count == 0) return;
        var at = keys[Next(keys.Count)];
        var word = Word();
        byte[] value = Next(4) switch
        {
            0 => word,
            1 => [(byte)'\'', .. Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(word).Replace("'", "''", StringComparison.Ordinal)), (byte)'\''],
            2 => [.. "|\n  "u8, .. word],
            _ => [.. lines[at].AsSpan(lines[at].AsSpan().IndexOf(": "u8) + 2), .. word],
        };
        lines[at] = [.. lines[at].AsSpan(..(lines[at].AsSpan().IndexOf(": "u8) + 2)), .. value];
    });

    private static byte[] Lines(byte[] file, Action<List<byte[]>> change)
    {
        var lines = new List<byte[]>();
        foreach (var range in file.AsSpan().Split((byte)'\n')) lines.Add(file[range]);
        change(lines);
        return [.. lines.SelectMany((line, index) => index == 0 ? line : [(byte)'\n', .. line])];
    }
}
