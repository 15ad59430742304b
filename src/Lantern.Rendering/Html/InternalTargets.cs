using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>Collects the targets on the page's own site, each once.</summary>
internal sealed class InternalTargets(string baseUrl, string? page)
{
    private readonly string _base = baseUrl.TrimEnd('/');
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _targets = [];

    public void Add(ReadOnlySpan<char> address)
    {
        address = address.Trim();
        if (IsOwn(address)) address = address.Length == _base.Length ? "/" : address[_base.Length..];
        if (address.Length == 0 || address.StartsWith("//")) return;
        if (address[0] is '/' or '#') Keep(address);
        else if (page is not null && AddressAttribute.SchemeOf(address.ToString()) is null) AddRelative(address.ToString(), page);
    }

    public ImmutableArray<string> ToArray() => [.. _targets];

    private void AddRelative(string address, string from)
    {
        if (Uri.TryCreate(new Uri("http://site.invalid" + from), address, out var resolved)) Keep(resolved.PathAndQuery + resolved.Fragment);
    }

    private void Keep(ReadOnlySpan<char> address)
    {
        var seen = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        if (seen.Add(address) && seen.TryGetValue(address, out var kept)) _targets.Add(kept);
    }

    private bool IsOwn(ReadOnlySpan<char> address) =>
        _base.Length > 0 && address.StartsWith(_base, StringComparison.OrdinalIgnoreCase)
        && (address.Length == _base.Length || address[_base.Length] is '/' or '#' or '?');
}
