using System.Collections.Immutable;

namespace Lantern.Diagnostics;

/// <summary>One paragraph, heading, cell or description of a picture as a reader sees it, and where each piece of it lies in the source.</summary>
/// <remarks>Immutable and thread-safe. Offsets count UTF-16 units.</remarks>
/// <param name="Text">Visible text without markup.</param>
/// <param name="Kind">What kind of block it is.</param>
/// <param name="Level">Of a heading, from 1; else 0.</param>
/// <param name="IsListItem">It stands in a list.</param>
/// <param name="Pieces">What the text is made of, in order.</param>
/// <param name="References">Sources, notes and links in it; links to crisis lines are none.</param>
public sealed record ProseBlock(string Text, SentenceKind Kind, int Level, bool IsListItem, ImmutableArray<ProsePiece> Pieces, ImmutableArray<ProseReference> References)
{
    /// <summary>From the first to the last character of a part of the text, markup in between included.</summary>
    public SourceSpan SpanOf(int start, int end) => new(SourceOf(start), SourceOf(end - 1) + 1);

    /// <summary>What the character at a position is.</summary>
    public ProsePieceKind KindAt(int position) => Pieces.IsEmpty ? ProsePieceKind.Words : PieceAt(position).Kind;

    private int SourceOf(int position)
    {
        if (Pieces.IsEmpty) return 0;
        var piece = PieceAt(position);
        return piece.Source + Math.Clamp(position - piece.At, 0, Math.Max(0, piece.SourceLength - 1));
    }

    private ProsePiece PieceAt(int position)
    {
        int low = 0, high = Pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Pieces[middle].At <= position) low = middle;
            else high = middle - 1;
        }
        return Pieces[low];
    }
}
