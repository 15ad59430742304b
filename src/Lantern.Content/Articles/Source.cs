using Lantern.Diagnostics;

namespace Lantern.Content.Articles;

/// <summary>A source, or an item of further reading. <paramref name="Key"/> is what <c>[^key]</c> cites; empty for further reading.</summary>
public sealed record Source(string Key, string Title, string? Url, string? Doi, int? Year, SourceLocation Location)
{
    /// <summary>Where it can be read: the address, else the resolver of the DOI.</summary>
    public string? Link => Url ?? (Doi is null ? null : $"https://doi.org/{Doi}");
}
