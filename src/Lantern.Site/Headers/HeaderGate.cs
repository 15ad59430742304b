using Lantern.Content.Pages;
using Lantern.Diagnostics;
using Lantern.Rendering;
using Lantern.Rendering.Html;

namespace Lantern.Site.Headers;

/// <summary>Proves the rules of <c>_headers</c> on the finished files: no header twice for any address, and for each page a policy that allows what is on it and nothing else.</summary>
/// <remarks>Pure. The same function for a build and for a finished folder.</remarks>
public static class HeaderGate
{
    /// <summary>Directives that keep a page from more than it shows, and the only sources that they may have.</summary>
    private static readonly (string Name, string Source)[] Fixed = [("default-src", "'none'"), ("base-uri", "'none'"), ("form-action", "'none'"), ("frame-ancestors", "'none'")];

    private static readonly string[] OwnFiles = ["style-src", "img-src", "font-src", "connect-src"];

    /// <param name="rules">The rules, from the file itself.</param>
    /// <param name="addresses">The address of each published file.</param>
    /// <param name="pages">Address and needs of each page.</param>
    /// <param name="place">Where findings point.</param>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<HeaderRule> rules, IEnumerable<string> addresses, IReadOnlyList<(string Url, PageNeeds Needs)> pages, string place)
    {
        var location = SourceLocation.WholeFile(place);
        var seen = new HashSet<(string, string, string)>();
        foreach (var address in addresses)
        {
            foreach (var (header, first, second) in Doubles(rules, AddressPattern.PartsOf(address)))
            {
                if (seen.Add((header, first, second))) yield return RenderingDiagnostics.HeaderTwice.At(location, header, address, first, second);
            }
        }
        foreach (var (url, _) in pages.Where(page => page.Needs.NoStore))
        {
            var parts = AddressPattern.PartsOf(url);
            if (!rules.Any(rule => rule.Matches(parts) && rule.Headers.Contains((HeaderPlan.Cache, HeaderPlan.Never)))) yield return At(RenderingDiagnostics.PageKept, url) with { Location = location };
        }
        foreach (var group in pages.GroupBy(page => page.Url == PageAddresses.NotFound ? page.Url : string.Join(' ', MatchingPolicies(rules, page.Url).Select(found => found.Rule.Pattern))))
        {
            foreach (var problem in CheckGroup(rules, [.. group])) yield return problem with { Location = location };
        }
    }

    private static IEnumerable<Diagnostic> CheckGroup(IReadOnlyList<HeaderRule> rules, List<(string Url, PageNeeds Needs)> pages)
    {
        var (url, isNotFound) = (pages[0].Url, pages[0].Url == PageAddresses.NotFound);
        var policies = isNotFound ? pages[0].Needs.OwnPolicy is { } own ? [own] : [] : MatchingPolicies(rules, url).Select(found => found.Policy).ToList();
        if (policies.Count != 1)
        {
            // Two of them are a header twice, which was said already.
            if (policies.Count == 0) yield return At(RenderingDiagnostics.NoPolicy, url);
            yield break;
        }
        var policy = ContentPolicy.Read(policies[0]);
        var allowed = Allowed(policy);
        foreach (var (page, needs) in pages)
        {
            foreach (var need in Needed(needs, page == PageAddresses.Search))
            {
                if (!allowed.Contains(need)) yield return At(RenderingDiagnostics.NotAllowed, page, $"{need.Source} in {need.Directive}");
            }
            foreach (var kind in needs.Kinds.Where(kind => kind is not ("video" or "audio"))) yield return At(RenderingDiagnostics.NotAllowed, page, $"<{kind}>");
        }
        foreach (var (name, source) in Fixed)
        {
            if (isNotFound && name == "frame-ancestors") continue;
            if (!policy.TryGetValue(name, out var sources) || !sources.SequenceEqual([source])) yield return At(RenderingDiagnostics.PolicyTooWide, url, $"{name} is not {source}");
        }
        var needed = pages.SelectMany(page => Needed(page.Needs, page.Url == PageAddresses.Search)).ToHashSet();
        foreach (var (directive, source) in allowed.Where(entry => !needed.Contains(entry) && !Array.Exists(Fixed, known => known.Name == entry.Directive)).Order())
        {
            if (source != "'self'" || !OwnFiles.Contains(directive)) yield return At(RenderingDiagnostics.PolicyTooWide, url, $"{directive} allows {source}");
        }
    }

    private static HashSet<(string Directive, string Source)> Allowed(IReadOnlyDictionary<string, IReadOnlyList<string>> policy) =>
        [.. policy.SelectMany(directive => directive.Value.Select(source => (directive.Key, source)))];

    private static IEnumerable<(string Directive, string Source)> Needed(PageNeeds needs, bool isSearch)
    {
        yield return ("style-src", "'self'");
        yield return ("img-src", "'self'");
        if (needs.ScriptFiles) yield return ("script-src", "'self'");
        if (needs.ScriptFiles && isSearch)
        {
            yield return ("script-src", ContentPolicy.Compile);
            yield return ("connect-src", "'self'");
        }
        foreach (var hash in needs.ScriptHashes) yield return ("script-src", hash);
        foreach (var hash in needs.StyleHashes) yield return ("style-src", hash);
        if (needs.Kinds.Any(kind => kind is "video" or "audio")) yield return ("media-src", "'self'");
    }

    private static IEnumerable<(HeaderRule Rule, string Policy)> MatchingPolicies(IReadOnlyList<HeaderRule> rules, string url)
    {
        var parts = AddressPattern.PartsOf(url);
        return rules.Where(rule => rule.Matches(parts))
            .SelectMany(rule => rule.Headers.Where(header => header.Name.Equals(ContentPolicy.Header, StringComparison.OrdinalIgnoreCase)).Select(header => (rule, header.Value)));
    }

    private static IEnumerable<(string Header, string First, string Second)> Doubles(IReadOnlyList<HeaderRule> rules, string[] parts)
    {
        var set = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in rules.Where(rule => rule.Matches(parts)))
        {
            foreach (var (name, value) in rule.Headers)
            {
                if (name == HeaderPlan.Cache && value == HeaderPlan.Never) continue;
                if (!set.TryAdd(name, rule.Pattern)) yield return (name, set[name], rule.Pattern);
            }
        }
    }

    private static Diagnostic At(DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) => descriptor.At(SourceLocation.WholeFile(""), [.. arguments]);
}
