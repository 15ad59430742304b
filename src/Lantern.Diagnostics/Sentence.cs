namespace Lantern.Diagnostics;

/// <summary>One sentence as a reader sees it, without markup.</summary>
/// <param name="Text">Visible text, white space folded to single spaces; a part of the text of its block, so that no sentence costs a copy.</param>
/// <param name="Span">From its first to its last character in the source, markup in between included.</param>
/// <param name="Kind">What kind of block it stands in.</param>
/// <param name="WordCount">Words in <paramref name="Text"/>.</param>
/// <param name="Paragraph">Number of the block it belongs to, from 0, so that neighbours can be told from strangers.</param>
/// <param name="Start">Where it begins in the text of its block.</param>
public sealed record Sentence(ReadOnlyMemory<char> Text, SourceSpan Span, SentenceKind Kind, int WordCount, int Paragraph, int Start)
{
    /// <summary>Where it ends there, exclusive.</summary>
    public int End => Start + Text.Length;
}
