using Lantern.Diagnostics;

namespace Lantern.Content.Articles;

/// <summary>A source, or an item of further reading. <paramref name="Key"/> is what <c>[^key]</c> cites; empty for further reading.</summary>
/// <remarks><c>LinkLocation</c> is where its address is written; without one, where the source is.</remarks>
public sealed record Source(string Key, string Title, string? Url, string? Doi, int? Year, SourceLocation Location, SourceLocation LinkLocation)
{
    /// <summary>Where it can be read: the address, else the resolver of the DOI.</summary>
    public string? Link => Url ?? (Doi is null ? null : $"https://doi.org/{Doi}");
}
