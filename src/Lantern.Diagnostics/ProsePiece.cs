namespace Lantern.Diagnostics;

/// <summary>A run of visible text that comes from one place of the source.</summary>
/// <param name="At">Where it begins in the text of its block.</param>
/// <param name="Source">Where it begins in the source.</param>
/// <param name="SourceLength">How many characters it has in the source.</param>
/// <param name="Kind">Whether it is the writer's own words.</param>
public readonly record struct ProsePiece(int At, int Source, int SourceLength, ProsePieceKind Kind);
