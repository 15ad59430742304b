using Lantern.Editorial;
using Lantern.Build.Documents;

namespace Lantern.Site.Pipelines;

/// <summary>What other pages need to know of a body, and where the body itself waits.</summary>
/// <param name="Offset">Where it begins in the spool.</param>
/// <param name="Length">Its bytes there.</param>
/// <param name="IdsLength">How many of them, from the first, hold its ids.</param>
/// <param name="Excerpt">First sentence; empty where nobody will ask for it.</param>
/// <param name="WordCount">Words.</param>
/// <param name="ReadingMinutes">Whole minutes, at least 1.</param>
/// <param name="NamesSuicide">The text names suicide or self-harm.</param>
public sealed record BodyInfo(long Offset, int Length, int IdsLength, string Excerpt, int WordCount, int ReadingMinutes, bool NamesSuicide)
{
    /// <summary>Stands for the front matter above it, as it is written.</summary>
    public Fingerprint Top { get; init; }

    /// <summary>Stands for the words of the article that a clinical review is about; empty where nobody has signed any.</summary>
    public string ReviewedHash { get; init; } = "";

    /// <summary>What an editor noted in it and in what stands above it.</summary>
    public BodyNotes Notes { get; init; } = BodyNotes.None;

    /// <summary>Stands for all that is in the spool.</summary>
    public Fingerprint Text { get; init; }
}
