using Lantern.Content.Pages;

namespace Lantern.Site.Headers;

/// <summary>A rule of <c>_headers</c>: a pattern of addresses, and the headers that all of them get.</summary>
/// <remarks>
/// Immutable. Where several rules match, an address gets the headers of all of them, as Netlify has it.
/// </remarks>
public sealed record HeaderRule(string Pattern, IReadOnlyList<(string Name, string Value)> Headers)
{
    private readonly AddressPattern _pattern = new(Pattern);

    public bool Matches(string path) => _pattern.Matches(path);

    /// <summary>The same for an address that is split already.</summary>
    public bool Matches(IReadOnlyList<string> path) => _pattern.Matches(path);
}
