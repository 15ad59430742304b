using System.Collections.Immutable;
using Lantern.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Lantern.Content.FrontMatter;

/// <summary>Reads YAML with the place of every key and value. Bounded: nesting and repeated aliases can't make it slow or large.</summary>
/// <remarks>Pure; problems become findings. Thread-safe.</remarks>
public static class YamlReader
{
    /// <summary>Deepest nesting; hand-written content needs four levels.</summary>
    public const int MaximumDepth = 24;

    /// <summary>Most values one piece of YAML may have once its aliases are followed.</summary>
    public const int MaximumNodes = 20_000;

    /// <summary>The mapping that a whole data file holds, or null and a finding.</summary>
    public static YamlMap? ReadMap(SourceText source, DiagnosticBag diagnostics) =>
        ReadMap(source, new SourceSpan(0, source.Text.Length), diagnostics);

    /// <summary>The mapping in a part of a file; an empty part is an empty mapping.</summary>
    public static YamlMap? ReadMap(SourceText source, SourceSpan span, DiagnosticBag diagnostics) =>
        PlainYaml.TryRead(source, span, out var map) ? map : ReadAnyMap(source, span, diagnostics);

    /// <summary>The same by the general reader alone.</summary>
    internal static YamlMap? ReadAnyMap(SourceText source, SourceSpan span, DiagnosticBag diagnostics)
    {
        switch (Read(source, span, diagnostics, out var failed))
        {
            case YamlMap map:
                return map;
            case null when failed:
                return null;
            case null:
                return new YamlMap(SourceSpan.At(span.Start, 0), []);
            case var other:
                diagnostics.Add(ContentDiagnostics.WrongType.At(source.Locate(other.Span), "this part of the file", "lines of the form 'name: value'"));
                return null;
        }
    }

    /// <summary>Whatever one piece of YAML holds; null when it is empty or, with a finding, when it can't be read.</summary>
    public static YamlNode? Read(SourceText source, SourceSpan span, DiagnosticBag diagnostics, out bool failed)
    {
        failed = true;
        var yaml = source.Text.Substring(span.Start, span.Length);
        if (YamlHabits.Report(source, span, yaml, diagnostics)) return null;
        var typed = TypedText.Mask(yaml);
        var builder = new Builder(source, span.Start, typed, diagnostics);
        try
        {
            var parser = new Parser(new Scanner(new StringReader(typed.Masked), skipComments: true));
            var node = builder.Document(parser);
            failed = builder.Failed;
            return failed ? null : node;
        }
        catch (YamlException exception)
        {
            var start = (int)Math.Clamp(exception.Start.Index, 0, yaml.Length);
            var end = (int)Math.Clamp(exception.End.Index, start, yaml.Length);
            // The parser often stops at the start of the next line: point at the last character that was still read.
            if (start > 0 && start == yaml.Length) start = Math.Max(0, yaml.AsSpan().TrimEnd().Length - 1);
            diagnostics.Add(YamlProblem.Describe(source, span.Start, yaml, typed.Masked, start, Math.Max(end, start + 1)));
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // YamlDotNet throws these for some broken escapes, directives and tags.
            diagnostics.Add(YamlProblem.Placeless(source, span.Start, yaml));
            return null;
        }
    }

    private sealed class Builder(SourceText source, int start, TypedText typed, DiagnosticBag diagnostics)
    {
        private readonly Dictionary<string, (YamlNode Node, int Size)> _anchors = new(StringComparer.Ordinal);
        private int _nodes;

        public bool Failed { get; private set; }

        public YamlNode? Document(Parser parser)
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return null;
            var node = Node(parser, 0);
            if (Failed) return null;
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
                Fail(ContentDiagnostics.InvalidYaml.At(Locate(second.Start, second.End), "there is a second '---' here, and only one part is read"));
            return node is YamlScalar { Value: "", IsPlain: true } ? null : node;
        }

        private YamlNode? Node(Parser parser, int depth)
        {
            if (Failed) return null;
            var before = _nodes++;
            var current = parser.Current!;
            if (depth > MaximumDepth) return Fail(ContentDiagnostics.TooDeep.At(Locate(current.Start, current.End)));
            if (_nodes > MaximumNodes) return Fail(ContentDiagnostics.AliasBomb.At(Locate(current.Start, current.End)));
            if (parser.TryConsume<AnchorAlias>(out var alias))
            {
                if (!_anchors.TryGetValue(alias.Value.Value, out var target))
                    return Fail(ContentDiagnostics.InvalidYaml.At(Locate(alias.Start, alias.End), $"'*{alias.Value.Value}' refers to nothing above it"));
                _nodes += target.Size;
                return _nodes > MaximumNodes ? Fail(ContentDiagnostics.AliasBomb.At(Locate(alias.Start, alias.End))) : target.Node;
            }
            var anchor = (current as NodeEvent)?.Anchor ?? AnchorName.Empty;
            var node = current switch
            {
                Scalar => ReadScalar(parser),
                SequenceStart => ReadList(parser, depth),
                MappingStart => ReadMapping(parser, depth),
                _ => Fail(ContentDiagnostics.InvalidYaml.At(Locate(current.Start, current.End), "this is not a value")),
            };
            if (!anchor.IsEmpty && node is not null) _anchors[anchor.Value] = (node, _nodes - before);
            return node;
        }

        private YamlScalar ReadScalar(Parser parser)
        {
            var scalar = parser.Consume<Scalar>();
            var from = (int)scalar.Start.Index;
            var text = typed.At(from);
            if (text is not null)
            {
                if (TypedText.RemarkIn(text) is >= 0 and var remark)
                    diagnostics.Add(ContentDiagnostics.RemarkShown.At(Place(from + remark, text.Length - remark), text[remark..]));
                return new YamlScalar(SourceSpan.At(start + from, text.Length), text, IsPlain: false);
            }
            if (scalar.Style == ScalarStyle.DoubleQuoted) CheckEscapes(from, (int)scalar.End.Index);
            return new YamlScalar(Span(scalar.Start, scalar.End), scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        private void CheckEscapes(int from, int end)
        {
            var raw = source.Text.AsSpan(start + from, end - from);
            if (EscapedSign.Find(raw) is not var (at, length, code)) return;
            diagnostics.Add(ContentDiagnostics.EscapedSign.At(Place(from + at, length), raw.Slice(at, length).ToString(), ControlSigns.NameOf(code)));
        }

        private SourceLocation Place(int at, int length) => source.Locate(SourceSpan.At(start + at, length));

        private YamlList? ReadList(Parser parser, int depth)
        {
            var first = parser.Consume<SequenceStart>();
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!parser.Accept<SequenceEnd>(out _))
            {
                if (Node(parser, depth + 1) is not { } item) return null;
                items.Add(item);
            }
            var last = parser.Consume<SequenceEnd>();
            return new YamlList(Span(first.Start, last.End, first.Style == SequenceStyle.Flow), items.ToImmutable());
        }

        private YamlMap? ReadMapping(Parser parser, int depth)
        {
            var first = parser.Consume<MappingStart>();
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
            while (!parser.Accept<MappingEnd>(out _))
            {
                var keyAt = parser.Current!;
                if (Node(parser, depth + 1) is not { } keyNode) return null;
                if (keyNode is not YamlScalar key)
                {
                    Fail(ContentDiagnostics.InvalidYaml.At(source.Locate(keyNode.Span), "the name before the colon has to be one word"));
                    return null;
                }
                if (key is { Value: "", IsPlain: true }) return (YamlMap?)Fail(ContentDiagnostics.InvalidYaml.At(NextSign(keyAt.Start), "there is no name before this colon"));
                if (Node(parser, depth + 1) is not { } value) return null;
                if (seen.TryGetValue(key.Value, out var earlier))
                    diagnostics.Add(ContentDiagnostics.DuplicateKey.At(source.Locate(key.Span), key.Value, Text(source.PositionOf(earlier.Start).Line)));
                else
                    entries.Add(new YamlEntry(key, value));
                seen.TryAdd(key.Value, key.Span);
            }
            var last = parser.Consume<MappingEnd>();
            return new YamlMap(Span(first.Start, last.End, first.Style == MappingStyle.Flow), entries.ToImmutable());
        }

        private YamlNode? Fail(Diagnostic diagnostic)
        {
            if (!Failed) diagnostics.Add(diagnostic);
            Failed = true;
            return null;
        }

        /// <summary>The next line that begins with a colon: the parser places an empty name somewhere before it.</summary>
        private SourceLocation NextSign(Mark from)
        {
            var (first, _) = source.PositionOf(start + (int)from.Index);
            for (var line = first; line <= source.LineCount; line++)
            {
                var text = source.Line(line);
                if (text.TrimStart() is [':', ..]) return source.Locate(SourceSpan.At(source.StartOfLine(line) + text.Length - text.TrimStart().Length, 1));
            }
            return Locate(from, from);
        }

        private SourceSpan Span(Mark from, Mark to, bool isInBrackets = false)
        {
            // The parser places the end of a value in brackets before its last bracket.
            if (isInBrackets) return new SourceSpan(start + (int)from.Index, start + (int)to.Index + 1);
            var begin = start + (int)from.Index;
            var end = Math.Clamp(start + (int)to.Index, begin, source.Text.Length);
            return new SourceSpan(begin, begin + source.Text.AsSpan(begin, end - begin).TrimEnd().Length);
        }

        private SourceLocation Locate(Mark from, Mark to) => source.Locate(Span(from, to));

        private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
