using System.Text.RegularExpressions;
using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>Says in a writer's words what a YAML parser stumbled over.</summary>
internal static partial class YamlProblem
{
    /// <param name="source">The whole file.</param>
    /// <param name="offset">Where the YAML begins in it.</param>
    /// <param name="yaml">The YAML.</param>
    /// <param name="masked">The YAML as the parser saw it, without the signs in typed text.</param>
    /// <param name="start">Where the parser stopped, in the YAML.</param>
    /// <param name="end">End of what it names.</param>
    public static Diagnostic Describe(SourceText source, int offset, string yaml, string masked, int start, int end)
    {
        var lineStart = start == 0 ? 0 : yaml.LastIndexOf('\n', start - 1) + 1;
        var lineEnd = yaml.IndexOf('\n', lineStart);
        if (lineEnd < 0) lineEnd = yaml.Length;
        var line = yaml[lineStart..lineEnd];
        if (UnclosedBracket(masked) is { } bracket) return ContentDiagnostics.InvalidYaml.At(source.Locate(SourceSpan.At(offset + bracket, 1)), Brackets);
        if (NoSpace().Match(line.TrimEnd()) is { Success: true } tight)
        {
            var lead = tight.Groups["lead"].Length;
            return ContentDiagnostics.InvalidYaml.At(
                source.Locate(SourceSpan.At(offset + lineStart + lead, line.Trim().Length)), $"a space is missing after the colon: {tight.Groups["key"].Value}: {tight.Groups["value"].Value}");
        }
        if (IsTooFarIn(yaml, lineStart, line))
            return ContentDiagnostics.InvalidYaml.At(source.Locate(SourceSpan.At(offset + lineStart, line.Length - line.TrimStart().Length)), "this line begins further to the right than the one above it");
        if (KeyAndValue().Match(line.TrimEnd()) is { Success: true } pair)
        {
            var value = pair.Groups["value"];
            var at = SourceSpan.At(offset + lineStart + value.Index, Math.Max(1, value.Length));
            if (value.Value.Contains(": ", StringComparison.Ordinal) && value.Value[0] is not ('{' or '[' or '"' or '\''))
                return ContentDiagnostics.InvalidYaml.At(source.Locate(at), $"the text has a colon in it, so it needs quotes: {pair.Groups["key"].Value}: \"{value.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
            if (value.Value[0] is '"' or '\'')
                return ContentDiagnostics.InvalidYaml.At(source.Locate(at), $"the quotes that begin here are not closed, or there are quotes inside them");
            if (value.Value[0] is '{' or '[')
                return ContentDiagnostics.InvalidYaml.At(source.Locate(at), Brackets);
            if (value.Value[0] is '@' or '`' or '%' or '&' or '*' or '!')
                return ContentDiagnostics.InvalidYaml.At(source.Locate(at), $"a text that begins with '{value.Value[0]}' needs quotes around it");
        }
        else if (line.Trim().Length > 0 && !line.Contains(':', StringComparison.Ordinal) && !line.TrimStart().StartsWith('-'))
        {
            var lead = line.Length - line.TrimStart().Length;
            return ContentDiagnostics.InvalidYaml.At(
                source.Locate(SourceSpan.At(offset + lineStart + lead, line.Trim().Length)), "this line has no colon: each line here is 'name: value'");
        }
        var span = new SourceSpan(offset + start, Math.Min(offset + end, source.Text.Length));
        if (span.Length > line.Length) span = SourceSpan.At(span.Start, 1);
        return ContentDiagnostics.InvalidYaml.At(source.Locate(span), "the spacing or a sign here is not right");
    }

    /// <summary>A place to point at when the parser gives none: an open bracket, else the start.</summary>
    public static Diagnostic Placeless(SourceText source, int offset, string yaml) => UnclosedBracket(yaml) is { } bracket
        ? ContentDiagnostics.InvalidYaml.At(source.Locate(SourceSpan.At(offset + bracket, 1)), Brackets)
        : ContentDiagnostics.InvalidYaml.At(source.Locate(SourceSpan.At(offset, 0)), "the spacing or a sign in this part is not right");

    private const string Brackets = "the bracket that begins here is not closed, or a comma or quotes are missing in it";

    /// <summary>The first bracket of a value that is still open where the next name begins.</summary>
    private static int? UnclosedBracket(string yaml)
    {
        var open = new Stack<int>();
        var indent = 0;
        foreach (var line in YamlLines.Read(yaml))
        {
            if (line.IsInBlock || line.Length == line.Indent) continue;
            if (open.Count > 0 && line.Indent <= indent) return open.Last();
            var from = line.Start;
            if (open.Count == 0)
            {
                if (ValueInBrackets().Match(yaml, line.Start, line.Length) is not { Success: true } match) continue;
                from = match.Groups["value"].Index;
                indent = line.Indent;
            }
            var quote = '\0';
            for (var i = from; i < line.Start + line.Length; i++)
            {
                var c = yaml[i];
                if (quote != '\0') quote = c == quote ? '\0' : quote;
                else if (c is '"' or '\'' && yaml[i - 1] is ' ' or ',' or '[' or '{') quote = c;
                else if (c is '[' or '{') open.Push(i);
                else if (c is ']' or '}') open.TryPop(out _);
            }
            // Quotes that stay open are another fault.
            if (quote != '\0') return null;
        }
        return open.Count > 0 ? open.Last() : null;
    }

    /// <summary>True for a line that begins deeper than the one above, which has a value already and so can't have lines of its own.</summary>
    private static bool IsTooFarIn(string yaml, int lineStart, string line)
    {
        var above = yaml[..lineStart].TrimEnd();
        above = above[(above.LastIndexOf('\n') + 1)..];
        return line.Contains(": ", StringComparison.Ordinal) && Indent(line) > Indent(above) && KeyAndValue().Match(above) is { Success: true } pair && pair.Groups["value"].Value[0] is not ('|' or '>');

        static int Indent(string text) => text.Length - text.TrimStart(' ').Length;
    }

    [GeneratedRegex(@"\G\s*(?:-\s+)?(?:[\w\-]+:[ \t]+)?(?<value>[\[{])", RegexOptions.CultureInvariant)]
    private static partial Regex ValueInBrackets();

    [GeneratedRegex(@"^(?<lead>\s*(?:-\s+)?)(?<key>[\w\-]+):(?<value>(?!//)[^\s:].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoSpace();

    [GeneratedRegex(@"^\s*(?:-\s+)?(?<key>[^\s:#][^:]*):[ \t]+(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyAndValue();
}
