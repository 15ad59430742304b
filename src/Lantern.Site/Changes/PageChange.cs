using Lantern.Site.Reviewing;

namespace Lantern.Site.Changes;

/// <summary>A page that is not as it was.</summary>
/// <param name="Url">Its address, from <c>/</c> on.</param>
/// <param name="Source">The file that it is made from; what is made from no single file has a name in angle brackets.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="IsOwn">Its own file was changed; otherwise it shows something of another one.</param>
/// <param name="Words">What reads differently; empty where only what is no word has changed, and for a page that is new, gone or taken down.</param>
public sealed record PageChange(string Url, string Source, string Title, PageChangeKind Kind, bool IsOwn, IReadOnlyList<WordChange> Words)
{
    /// <summary>So much reads differently that nobody could follow it word by word.</summary>
    public bool IsRewritten { get; init; }

    /// <summary>Something on it was taken down or is shown to its writer alone, so its words are repeated nowhere.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Words of the page now.</summary>
    public int Length { get; init; }
}
