using Lantern.Rendering.Html;

namespace Lantern.Site.Feeds;

/// <summary>An article as feeds give it: its whole text with its crisis lines and its disclaimer in it, since a reader shows nothing else of the page.</summary>
public sealed record FeedEntry
{
    /// <summary>Stays the same when title, dates or the address of a preview change: the article's address on the site of the settings.</summary>
    public required string Id { get; init; }
    public required string Url { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }

    /// <summary>HTML with whole addresses.</summary>
    public required string Html { get; init; }
    public required DateOnly Published { get; init; }

    /// <summary>The day that it goes by: <c>updated</c>, else <c>published</c>.</summary>
    public required DateOnly Updated { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public required PageExpectation Expectation { get; init; }
}
