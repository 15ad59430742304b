namespace Lantern.Site.Importing;

/// <summary>A piece of an article that was written as plain text.</summary>
/// <param name="Kind">What it is taken for.</param>
/// <param name="Lines">Its lines; of a list, one for each item, without the mark.</param>
/// <param name="Line">Where it begins in the text, from 1.</param>
public sealed record PlainBlock(PlainBlockKind Kind, IReadOnlyList<string> Lines, int Line)
{
    /// <summary>The number of the first item of a numbered list.</summary>
    public int First { get; init; } = 1;

    public string Text => string.Join(' ', Lines);
}
