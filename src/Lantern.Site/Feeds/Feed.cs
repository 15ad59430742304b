namespace Lantern.Site.Feeds;

/// <summary>A feed before it takes one of its three forms.</summary>
public sealed record Feed
{
    /// <summary>Entries in a feed, the newest ones.</summary>
    public const int Size = 20;

    /// <summary>The folder that its three files lie in, from the output folder on; empty or closed by <c>/</c>.</summary>
    public required string Folder { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Language { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Organisation { get; init; }

    /// <summary>The page that it belongs to.</summary>
    public required string PageUrl { get; init; }

    /// <summary>Scheme and host.</summary>
    public required string Origin { get; init; }

    /// <summary>The folder as a whole address, closed by <c>/</c>.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The folder's address on the site of the settings, closed by <c>/</c>: what its id is made of.</summary>
    public required string StableUrl { get; init; }
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>The newest day of its entries. Atom asks for one even where there is no entry; then it is the first day that computers count.</summary>
    public DateOnly Updated => Entries.Count > 0 ? Entries.Max(entry => entry.Updated) : DateOnly.FromDateTime(DateTime.UnixEpoch);
}
