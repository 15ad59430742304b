using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Site.Editing;

/// <summary>Puts another value behind a key. Pure.</summary>
internal static class YamlEdit
{
    /// <param name="source">The file.</param>
    /// <param name="entry">The key and its value.</param>
    /// <param name="value">The new value, as YAML.</param>
    public static TextEdit Replace(SourceText source, YamlEntry entry, string value)
    {
        // An empty value has no place of its own.
        var isEmpty = entry.Value.Span.Length == 0;
        var at = source.Locate(isEmpty ? SourceSpan.At(entry.Key.Span.End + 1, 0) : entry.Value.Span);
        return new TextEdit(at.Line, at.Column, at.EndColumn, isEmpty ? " " + value : value);
    }
}
