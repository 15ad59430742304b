namespace Lantern.Editorial.Evidence;

/// <summary>What a sentence claims.</summary>
public enum ClaimKind
{
    Research,
    Effect,
    Share,
    Superiority,
}
