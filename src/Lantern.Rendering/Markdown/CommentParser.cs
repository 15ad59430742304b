using System.Text.RegularExpressions;
using Markdig.Parsers;

namespace Lantern.Rendering.Markdown;

/// <summary>Markdig's parser of HTML blocks, which would take the text behind a comment into the comment and lose it.</summary>
internal sealed partial class CommentParser : HtmlBlockParser
{
    /// <summary>A line that has text besides its comments is text, and the comments in it are dropped one by one.</summary>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimStart();
        var isText = line.StartsWith("<!--", StringComparison.Ordinal) && line.IndexOf("-->", StringComparison.Ordinal) > 0 && !OnlyComments().IsMatch(line);
        return isText ? BlockState.None : base.TryOpen(processor);
    }

    [GeneratedRegex(@"^(?:<!--(?:(?!-->).)*-->\s*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyComments();
}
