using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>Reads the YAML that writers nearly always type: names with plain values, short lists, and lists of such names.</summary>
/// <remarks>
/// It accepts only what can be read in one way and gives up on all else (quotes, comments, blank lines, odd signs), which YamlDotNet then
/// reads. What it accepts gives the tree that <see cref="YamlReader"/> gives through YamlDotNet, spans included; a property test holds the two
/// equal. It is there for speed: front matter is read once for every article in every build. Pure and thread-safe.
/// </remarks>
internal static class PlainYaml
{
    /// <summary>Longer front matter is left to the general reader, which counts its nodes.</summary>
    private const int Longest = 16_384;

    /// <summary>Lists of names within a name, as in <c>sources</c>, and one step more.</summary>
    private const int Deepest = 4;

    /// <summary>The mapping in a part of a file, or false where the general reader has to decide.</summary>
    public static bool TryRead(SourceText source, SourceSpan span, [NotNullWhen(true)] out YamlMap? map)
    {
        map = null;
        if (span.Length is 0 or > Longest) return false;
        var reader = new Lines(source.Text.AsSpan(span.Start, span.Length), span.Start);
        if (!reader.Next() || reader.Indent != 0) return false;
        return ReadMap(ref reader, 0, 0, out map) && reader.AtEnd;
    }

    /// <summary>Reads entries from the current line on, as long as they begin at this indent.</summary>
    private static bool ReadMap(ref Lines lines, int indent, int depth, [NotNullWhen(true)] out YamlMap? map)
    {
        map = null;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(8);
        var start = lines.Position;
        var end = start;
        while (!lines.AtEnd && lines.Indent == indent)
        {
            if (!ReadEntry(ref lines, indent, depth, out var entry)) return false;
            foreach (var earlier in entries)
            {
                if (earlier.Key.Value == entry.Key.Value) return false;
            }
            entries.Add(entry);
            end = entry.Value.Span.End;
        }
        if (!lines.AtEnd && lines.Indent > indent) return false;
        map = new YamlMap(new SourceSpan(start, end), entries.DrainToImmutable());
        return true;
    }

    private static bool ReadEntry(ref Lines lines, int indent, int depth, [NotNullWhen(true)] out YamlEntry? entry)
    {
        entry = null;
        var text = lines.Rest;
        var length = PlainScalar.KeyLength(text);
        if (length == 0 || length >= text.Length || text[length] != ':') return false;
        var key = new YamlScalar(SourceSpan.At(lines.Position, length), text[..length].ToString(), IsPlain: true);
        var value = text[(length + 1)..].TrimEnd(' ');
        if (value.IsEmpty)
        {
            if (depth == Deepest || !lines.Next() || lines.Indent <= indent) return false;
            YamlNode? below;
            if (lines.Rest[0] == '-')
            {
                if (!ReadList(ref lines, lines.Indent, depth + 1, out var list)) return false;
                below = list;
            }
            else
            {
                if (!ReadMap(ref lines, lines.Indent, depth + 1, out var inner)) return false;
                below = inner;
            }
            entry = new YamlEntry(key, below);
            return true;
        }
        if (value[0] != ' ') return false;
        var at = lines.Position + length + 1 + (value.Length - value.TrimStart(' ').Length);
        value = value.TrimStart(' ');
        YamlNode? node = TypedText.IsTyped(key.Value) ? PlainScalar.Typed(value, at) : value[0] == '[' ? PlainScalar.Bracketed(value, at) : PlainScalar.Read(value, at);
        if (node is null) return false;
        entry = new YamlEntry(key, node);
        // A line that begins deeper would go on with this value.
        return !lines.Next() || lines.Indent <= indent;
    }

    private static bool ReadList(ref Lines lines, int indent, int depth, [NotNullWhen(true)] out YamlList? list)
    {
        list = null;
        var items = ImmutableArray.CreateBuilder<YamlNode>(4);
        var start = lines.Position;
        while (!lines.AtEnd && lines.Indent == indent)
        {
            if (lines.Rest is not ['-', ' ', ..]) return false;
            lines.StepIn();
            if (lines.AtEnd) return false;
            if (PlainScalar.KeyLength(lines.Rest) is > 0 and var key && key < lines.Rest.Length && lines.Rest[key] == ':')
            {
                if (depth == Deepest || !ReadMap(ref lines, lines.Indent, depth + 1, out var map)) return false;
                items.Add(map);
            }
            else
            {
                if (PlainScalar.Read(lines.Rest.TrimEnd(' '), lines.Position) is not { } item) return false;
                items.Add(item);
                if (lines.Next() && lines.Indent > indent) return false;
            }
        }
        if (!lines.AtEnd && lines.Indent > indent) return false;
        list = new YamlList(new SourceSpan(start, items[^1].Span.End), items.DrainToImmutable());
        return true;
    }

    /// <summary>Walks the lines; the current one without its indent is <see cref="Rest"/>. A blank line ends the walk without being the end.</summary>
    private ref struct Lines(ReadOnlySpan<char> text, int offset)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _next;
        private int _lineStart;

        public int Indent { get; private set; }

        public ReadOnlySpan<char> Rest { get; private set; }

        public bool AtEnd { get; private set; }

        /// <summary>Where <see cref="Rest"/> begins in the file.</summary>
        public readonly int Position => offset + _lineStart + Indent;

        /// <summary>Goes to the next line; false at the end.</summary>
        public bool Next()
        {
            if (_next >= _text.Length)
            {
                AtEnd = true;
                Rest = default;
                return false;
            }
            _lineStart = _next;
            var rest = _text[_next..];
            var end = rest.IndexOf('\n');
            if (end < 0) end = rest.Length;
            _next += end + 1;
            var line = rest[..end];
            var indent = line.IndexOfAnyExcept(' ');
            // A blank line can belong to the value above it: nothing begins there, so the caller gives up.
            Indent = indent < 0 ? 0 : indent;
            Rest = indent < 0 ? default : line[indent..];
            return true;
        }

        /// <summary>Past the sign of a list, to what stands in its line: that begins as if on a line of its own.</summary>
        public void StepIn()
        {
            var inner = Rest[1..].TrimStart(' ');
            Indent += Rest.Length - inner.Length;
            Rest = inner;
            if (inner.IsEmpty) AtEnd = true;
        }
    }
}
