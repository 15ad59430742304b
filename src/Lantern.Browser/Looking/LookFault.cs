namespace Lantern.Browser.Looking;

/// <summary>Something that was seen in one state.</summary>
/// <param name="Kind">What: the name that the look gives it.</param>
/// <param name="Part">The part of the page, by its place among the protected parts; -1 for the page as a whole.</param>
/// <param name="Subject">The words or the link that it is about.</param>
/// <param name="Seen">Numbers, or what stands in the way.</param>
/// <param name="Suspect">The element that it is about, as the page's look numbers them; -1 for none.</param>
internal sealed record LookFault(string Kind, int Part, string Subject, string Seen, int Suspect)
{
    /// <summary>The stop of the look at which it was seen; -1 where it was at none.</summary>
    public int Stop { get; init; } = -1;

    /// <summary>All of a line's letters have it.</summary>
    public bool IsWhole { get; init; }
}
