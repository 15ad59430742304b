using System.Text.RegularExpressions;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Liquid;

/// <summary>The text of one template, and the places of the paths and names in its tags: Fluid's syntax tree has no positions.</summary>
/// <remarks>Each place is asked for as the n-th (from 0) of its kind and words; the last one there is when there are fewer.</remarks>
/// <param name="name">Name without ending: <c>article</c>, <c>partials/byline</c>.</param>
/// <param name="source">Its file.</param>
public sealed partial class TemplateFile(string name, SourceText source)
{
    /// <summary>Texts in quotes are passed over: they hold no variables and no filters.</summary>
    private const string Quoted = """'[^']*'|"[^"]*"|""";

    public string Name { get; } = name;

    public SourceText Source { get; } = source;

    /// <summary>A variable where it is read, with its members: not where a longer path begins with it, and not where it is set.</summary>
    /// <param name="path">Such as <c>article.topic</c>.</param>
    /// <param name="occurrence">Which one.</param>
    /// <param name="part">The part of the path to point at.</param>
    internal SourceLocation LocateVariable(string path, int occurrence, Range? part = null)
    {
        var (start, length) = (part ?? Range.All).GetOffsetAndLength(path.Length);
        return Locate($@"{Quoted}(?<![\w.\-]|\b(?:as|capture)\s+){Regex.Escape(path[..start])}(?<found>{Regex.Escape(path.Substring(start, length))}){Regex.Escape(path[(start + length)..])}(?![\w\-]|\.\w|\s*:|\s+in\b|\s*=(?!=))", occurrence);
    }

    internal SourceLocation LocateFilter(string filter, int occurrence) => Locate($@"{Quoted}\|\s*(?<found>{Regex.Escape(filter)})(?![\w\-])", occurrence);

    internal SourceLocation LocatePartial(string partial, int occurrence) => Locate($"""["'](?<found>{Regex.Escape(partial)})["']""", occurrence);

    internal SourceLocation LocateTag(string tag, int occurrence) => Locate($@"\{{%-?\s*(?<found>{Regex.Escape(tag)})(?![\w\-])", occurrence);

    /// <summary>A range such as <c>(1..5)</c>.</summary>
    internal SourceLocation LocateRange(int occurrence) => Locate($@"{Quoted}(?<found>\([^()]*\.\.[^()]*\))", occurrence);

    private SourceLocation Locate(string regex, int occurrence)
    {
        var pattern = new Regex(regex, RegexOptions.CultureInvariant);
        SourceSpan? last = null;
        foreach (Match tag in Tags().Matches(Source.Text))
        {
            if (tag.Groups["hidden"].Success) continue;
            for (var match = pattern.Match(Source.Text, tag.Index, tag.Length); match.Success; match = match.NextMatch())
            {
                if (match.Groups["found"] is not { Success: true } found) continue;
                last = SourceSpan.At(found.Index, found.Length);
                if (occurrence-- <= 0) return Source.Locate(last.Value);
            }
        }
        return last is { } span ? Source.Locate(span) : SourceLocation.WholeFile(Source.Path);
    }

    /// <summary>Tags, and what lies between the tags of a comment or of raw text as one.</summary>
    [GeneratedRegex(@"(?<hidden>\{%-?\s*(?<block>comment|raw)\s*-?%\}.*?\{%-?\s*end\k<block>\s*-?%\})|\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
