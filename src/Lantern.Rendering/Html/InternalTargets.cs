using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>Collects the targets on the page's own site, each once.</summary>
internal sealed class InternalTargets(string baseUrl, string? page)
{
    private readonly string _base = baseUrl.TrimEnd('/');
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _targets = [];

    public void Add(string address)
    {
        address = address.Trim();
        if (IsOwn(address)) address = address.Length == _base.Length ? "/" : address[_base.Length..];
        if (address.Length == 0 || address.StartsWith("//", StringComparison.Ordinal)) return;
        if (address[0] is not ('/' or '#'))
        {
            if (page is null || AddressAttribute.SchemeOf(address) is not null) return;
            if (!Uri.TryCreate(new Uri("http://site.invalid" + page), address, out var resolved)) return;
            address = resolved.PathAndQuery + resolved.Fragment;
        }
        if (_seen.Add(address)) _targets.Add(address);
    }

    public ImmutableArray<string> ToArray() => [.. _targets];

    private bool IsOwn(string address) =>
        _base.Length > 0 && address.StartsWith(_base, StringComparison.OrdinalIgnoreCase)
        && (address.Length == _base.Length || address[_base.Length] is '/' or '#' or '?');
}
