namespace Lantern.Site.Feeds;

/// <summary>One of the three forms of a feed.</summary>
/// <param name="FileName">Its file within the feed's folder.</param>
/// <param name="MediaType">What it is served as, and announced as on pages.</param>
/// <param name="Kind">The kind of its expectation.</param>
/// <param name="Write">Writes it, as UTF-8.</param>
public sealed record FeedFormat(string FileName, string MediaType, string Kind, Func<Feed, byte[]> Write)
{
    /// <summary>Kinds of expectation that are of feeds.</summary>
    public const string KindPrefix = "feed-";

    public static FeedFormat Atom { get; } = new("feed.atom", "application/atom+xml", "feed-atom", AtomFeed.Write);

    public static FeedFormat Rss { get; } = new("feed.rss", "application/rss+xml", "feed-rss", RssFeed.Write);

    public static FeedFormat Json { get; } = new("feed.json", "application/feed+json", "feed-json", JsonFeed.Write);

    public static IReadOnlyList<FeedFormat> All { get; } = [Atom, Rss, Json];
}
