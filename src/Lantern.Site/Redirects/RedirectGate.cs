using Lantern.Content.Pages;
using Lantern.Diagnostics;
using Lantern.Rendering;

namespace Lantern.Site.Redirects;

/// <summary>Proves the rules of <c>_redirects</c> on the finished files: each leads somewhere, in one step, and none stands in front of a page.</summary>
/// <remarks>Pure. The same function for a build and for a finished folder.</remarks>
public static class RedirectGate
{
    /// <param name="rules">The rules, from the file itself.</param>
    /// <param name="addresses">The published files.</param>
    /// <param name="place">Where findings point.</param>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<RedirectRule> rules, SiteAddresses addresses, string place)
    {
        var location = SourceLocation.WholeFile(place);
        var answers = new RedirectAnswers(rules, addresses);
        var files = addresses.Files.Select(file => (Path: "/" + file, Parts: AddressPattern.PartsOf(OldAddress.WithoutIndex("/" + file)))).ToList();
        foreach (var rule in rules)
        {
            if (Hidden(rule, addresses, files) is { } hidden) yield return RenderingDiagnostics.RedirectHidesPage.At(location, rule.From, hidden);
            if (!rule.To.StartsWith('/')) continue;
            var target = new AddressPattern(SiteAddresses.PathOf(rule.To).Replace(":" + AddressPattern.Splat, "*", StringComparison.Ordinal));
            var leadsSomewhere = target.IsOpen ? files.Any(file => target.Matches(file.Parts)) : addresses.Contains(rule.To);
            if (!leadsSomewhere) yield return RenderingDiagnostics.RedirectLost.At(location, rule.From, rule.To);
            else if (rule.Status == 301 && !target.IsOpen && answers.Find(rule.To) is { } next) yield return RenderingDiagnostics.RedirectChain.At(location, rule.From, rule.To, next.To);
        }
    }

    /// <summary>A page or file that nobody would see any more because of a rule. That of a page that is gone shows just this page.</summary>
    private static string? Hidden(RedirectRule rule, SiteAddresses addresses, List<(string Path, string[] Parts)> files)
    {
        if (!rule.Query.IsEmpty) return null;
        if (rule.Status == 410) return OldAddress.WithoutIndex(rule.To).TrimEnd('/') == rule.From.TrimEnd('/') ? null : rule.From;
        if (rule.IsPlain) return addresses.Contains(rule.From) ? rule.From : null;
        return files.Where(file => rule.Pattern.Matches(file.Parts)).Select(file => file.Path).Min(StringComparer.Ordinal);
    }
}
