using System.Text.RegularExpressions;
using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>Says in a writer's words what a YAML parser stumbled over.</summary>
internal static partial class YamlProblem
{
    /// <param name="source">The whole file.</param>
    /// <param name="offset">Where the YAML begins in it.</param>
    /// <param name="yaml">The YAML.</param>
    /// <param name="start">Where the parser stopped, in the YAML.</param>
    /// <param name="end">End of what it names.</param>
    /// <param name="message">Its own words, for the rare case that none of ours fits.</param>
    public static Diagnostic Describe(SourceText source, int offset, string yaml, int start, int end, string message)
    {
        var lineStart = start == 0 ? 0 : yaml.LastIndexOf('\n', start - 1) + 1;
        var lineEnd = yaml.IndexOf('\n', lineStart);
        if (lineEnd < 0) lineEnd = yaml.Length;
        var line = yaml[lineStart..lineEnd];
        if (KeyAndValue().Match(line) is { Success: true } pair)
        {
            var value = pair.Groups["value"];
            var at = SourceSpan.At(offset + lineStart + value.Index, Math.Max(1, value.Length));
            if (value.Value.Contains(": ", StringComparison.Ordinal) && value.Value[0] is not ('{' or '[' or '"' or '\''))
                return ContentDiagnostics.InvalidYaml.At(source.Locate(at), $"the text has a colon in it, so it needs quotes: {pair.Groups["key"].Value}: \"{value.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
            if (value.Value[0] is '"' or '\'')
                return ContentDiagnostics.InvalidYaml.At(source.Locate(at), $"the quotes that begin here are not closed, or there are quotes inside them");
            if (value.Value[0] is '{' or '[')
                return ContentDiagnostics.InvalidYaml.At(source.Locate(at), $"the bracket that begins here is not closed, or a comma is missing in it");
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
        var words = message.Split('\n')[0].Trim().TrimEnd('.');
        return ContentDiagnostics.InvalidYaml.At(source.Locate(span), words.Length == 0 ? "part of it is not written as YAML" : $"the spacing or a sign here is not right ({Lower(words)})");
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    [GeneratedRegex(@"^\s*(?:-\s+)?(?<key>[^\s:#][^:]*):[ \t]+(?<value>\S.*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyAndValue();
}
