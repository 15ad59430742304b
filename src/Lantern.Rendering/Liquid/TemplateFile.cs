using System.Text.RegularExpressions;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Liquid;

/// <summary>The text of one template, and the places of the paths and names in its tags: Fluid's syntax tree has no positions.</summary>
/// <param name="name">Name without ending: <c>article</c>, <c>partials/byline</c>.</param>
/// <param name="source">Its file.</param>
public sealed partial class TemplateFile(string name, SourceText source)
{
    public string Name { get; } = name;

    public SourceText Source { get; } = source;

    /// <summary>The place of the n-th (from 0) time that some words stand in a tag as a whole; the last one there is when there are fewer.</summary>
    internal SourceLocation Locate(string words, int occurrence)
    {
        var pattern = new Regex($@"(?<![\w.\-]){Regex.Escape(words)}(?![\w\-])", RegexOptions.CultureInvariant);
        SourceSpan? found = null;
        foreach (Match tag in Tags().Matches(Source.Text))
        {
            for (var match = pattern.Match(Source.Text, tag.Index, tag.Length); match.Success; match = match.NextMatch())
            {
                found = SourceSpan.At(match.Index, match.Length);
                if (occurrence-- <= 0) return Source.Locate(found.Value);
            }
        }
        return found is { } span ? Source.Locate(span) : SourceLocation.WholeFile(Source.Path);
    }

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
