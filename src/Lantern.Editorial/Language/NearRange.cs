namespace Lantern.Editorial.Language;

/// <summary>How far from a hit something else may stand.</summary>
public enum NearRange
{
    /// <summary>In the same sentence, or in the one before or after it.</summary>
    Neighbours,

    Sentence,
    Article,
}
