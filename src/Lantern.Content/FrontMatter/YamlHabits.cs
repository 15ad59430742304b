using System.Text.RegularExpressions;
using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>Finds what word processors do to YAML, tabs and typographic quotes, before the parser gives a message nobody understands.</summary>
internal static partial class YamlHabits
{
    /// <summary>Adds a finding with the corrected line for each; true when there was one, and the YAML should not be parsed.</summary>
    public static bool Report(SourceText source, SourceSpan span, string yaml, DiagnosticBag diagnostics)
    {
        var found = false;
        var indents = new TabIndent();
        foreach (var line in YamlLines.Read(yaml))
        {
            if (line.IsInBlock) continue;
            var text = yaml.Substring(line.Start, line.Length);
            var lead = text.Length - text.TrimStart().Length;
            var tab = text.AsSpan(0, lead).IndexOf('\t');
            if (tab >= 0 && lead < text.Length)
            {
                var mended = indents.Mend(text);
                Add(ContentDiagnostics.TabInYaml, tab, lead - tab, mended);
                text = mended;
            }
            else if (QuotedName().Match(text) is { Success: true } name)
            {
                var mended = text[..name.Groups["quoted"].Index] + name.Groups["name"].Value + text[(name.Groups["quoted"].Index + name.Groups["quoted"].Length)..];
                Add(ContentDiagnostics.TypographicQuotes, name.Groups["quoted"].Index, name.Groups["quoted"].Length, PlainValue(mended) ?? mended, "name");
                text = mended;
            }
            else if (PlainValue(text) is not null && QuotedValue().Match(text) is var match)
            {
                Add(ContentDiagnostics.TypographicQuotes, match.Groups["value"].Index, match.Groups["value"].Length, PlainValue(text)!, "value");
            }
            else if (InBrackets().IsMatch(text) && QuotedItem().Match(text) is { Success: true } item)
            {
                var mended = QuotedItem().Replace(text, quoted => quoted.Groups["text"].Value is var inner && inner.Contains(',', StringComparison.Ordinal) ? $"\"{inner}\"" : Plain(inner));
                Add(ContentDiagnostics.TypographicQuotes, item.Index, item.Length, mended, "value");
            }

            indents.Note(text);

            void Add(DiagnosticDescriptor descriptor, int at, int length, params string[] words)
            {
                var place = source.Locate(SourceSpan.At(span.Start + line.Start + at, length));
                diagnostics.Add(descriptor.At(place, words) with { Mend = Mend.Line(source, place.Line, words[0]) });
                found = true;
            }
        }
        return found;
    }

    /// <summary>The line with its value in plain letters or straight quotes, if it is one in curly quotes.</summary>
    private static string? PlainValue(string line)
    {
        if (QuotedValue().Match(line) is not { Success: true } match || TypedText.IsTyped(match.Groups["key"].Value)) return null;
        var value = match.Groups["value"];
        return line[..value.Index] + Plain(match.Groups["text"].Value) + line[(value.Index + value.Length)..];
    }

    /// <summary>The text as YAML reads it back: plain where that is safe, otherwise in straight quotes.</summary>
    private static string Plain(string text) =>
        SafePlain().IsMatch(text) ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A value that begins with such a quote and has none inside: “Dr.” Reed is text. An apostrophe is none.</summary>
    [GeneratedRegex(@"^\s*(?:-\s+)?(?:(?<key>[\w\-]+):[ \t]+)?(?<value>[“”„‘’‚«»](?<text>(?:[^“”„‘’‚«»]|(?<=\p{L})’(?=\p{L}))*)[“”„‘’‚«»]?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedValue();

    /// <summary>A name in such quotes.</summary>
    [GeneratedRegex(@"^\s*(?:-\s+)?(?<quoted>[“”„‘’‚«»](?<name>[\w\-]+)[“”„‘’‚«»])(?=\s*:(?:\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedName();

    /// <summary>A line whose value is a list or a mapping in brackets.</summary>
    [GeneratedRegex(@"^\s*(?:-\s+)?(?:[\w\-]+:[ \t]+)?[\[{]", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?<=(?:[\[,]|:[ \t])[ \t]*)[“”„‘’‚«»](?<text>(?:[^“”„‘’‚«»]|(?<=\p{L})’(?=\p{L}))*)[“”„‘’‚«»](?=[ \t]*[,\]}])", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedItem();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N} .,/_\-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SafePlain();
}
