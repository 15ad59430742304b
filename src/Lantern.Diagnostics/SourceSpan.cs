namespace Lantern.Diagnostics;

/// <summary>A run of characters in one <see cref="SourceText"/>.</summary>
/// <remarks>Offsets count UTF-16 units from 0; <paramref name="End"/> is exclusive.</remarks>
public readonly record struct SourceSpan(int Start, int End)
{
    public int Length => End - Start;

    public static SourceSpan At(int start, int length) => new(start, start + length);
}
