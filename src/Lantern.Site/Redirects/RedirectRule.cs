using System.Collections.Immutable;
using Lantern.Content.Pages;

namespace Lantern.Site.Redirects;

/// <summary>A line of <c>_redirects</c>: what a host answers to the addresses of a form.</summary>
/// <param name="From">The form: <c>/blog/*</c>.</param>
/// <param name="Query">What has to follow the <c>?</c>; none where that makes no difference.</param>
/// <param name="To">An address of this site or another; for a status that is no redirect the file that is shown.</param>
/// <param name="Status">301, or 410 for what is gone.</param>
/// <param name="IsForced">True where it counts although there is a file at that address.</param>
public sealed record RedirectRule(string From, ImmutableArray<(string Name, string Value)> Query, string To, int Status, bool IsForced)
{
    private readonly OldAddress _old = new(From + (Query.IsEmpty ? "" : "?" + string.Join('&', Query.Select(pair => $"{pair.Name}={pair.Value}"))));

    public AddressPattern Pattern => _old.Path;

    /// <summary>True for a rule about one address, whatever follows its <c>?</c>.</summary>
    public bool IsPlain => Query.IsEmpty && !Pattern.IsOpen;

    /// <summary>Where an address is sent; null where the rule is about others.</summary>
    public string? Answer(OldAddress address) => _old.Read(address) is { } values ? OldAddress.Fill(To, values) : null;
}
