using Lantern.Content.Pages;

namespace Lantern.Site.Redirects;

/// <summary>What a host answers to an address: the rules and the files together, as Netlify puts them. Immutable.</summary>
/// <param name="rules">The rules in their order.</param>
/// <param name="addresses">The files.</param>
public sealed class RedirectAnswers(IReadOnlyList<RedirectRule> rules, SiteAddresses addresses)
{
    private readonly ILookup<string, RedirectRule> _plain = rules.Where(rule => rule.IsPlain).ToLookup(rule => rule.Pattern.Form, StringComparer.Ordinal);
    private readonly RedirectRule[] _other = [.. rules.Where(rule => !rule.IsPlain)];

    /// <summary>The rule that counts for an address, and where it leads; null where the file at that address is shown, or nothing is there.</summary>
    /// <param name="address">As a visitor asks for it: <c>/?p=12</c>.</param>
    public (RedirectRule Rule, string To)? Find(string address)
    {
        var old = new OldAddress(address.Split('#')[0]);
        var isThere = addresses.Contains(old.Path.Text);
        foreach (var rule in _plain[old.Path.Form].Concat(_other).Where(rule => rule.IsForced || !isThere))
        {
            if (rule.Answer(old) is { } to) return (rule, to);
        }
        return null;
    }

    /// <summary>True where a visitor finds something, be it on another site or a note that it is gone.</summary>
    public bool LeadsSomewhere(string address) => Find(address) is { } found ? !found.To.StartsWith('/') || addresses.Contains(found.To) : addresses.Contains(new OldAddress(address.Split('#')[0]).Path.Text);
}
