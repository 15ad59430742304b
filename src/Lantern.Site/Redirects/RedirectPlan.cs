using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Pages;
using Lantern.Diagnostics;
using Lantern.Site.Assets;
using Lantern.Site.Links;
using Lantern.Site.Pages;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Redirects;

/// <summary>The rules of a site: where old addresses lead, and what is gone. Pure, findings apart.</summary>
internal static class RedirectPlan
{
    /// <summary>Depths of pages below a <c>*</c> that get a rule of their own.</summary>
    private const int Deepest = 4;

    private const string Splat = ":" + AddressPattern.Splat;

    /// <param name="site">The site.</param>
    /// <param name="addresses">What there is on it.</param>
    /// <param name="report">Receives the findings.</param>
    public static IReadOnlyList<RedirectRule> Of(Presentation site, SiteAddresses addresses, Action<Diagnostic> report)
    {
        var circles = new HashSet<SourceLocation>();
        var chains = new RedirectChains(addresses, circle =>
        {
            if (circles.Add(circle.Origin.Location)) report(SiteDiagnostics.RedirectCircle.At(circle.Origin.Location, circle.Origin.Value));
        });
        var joined = chains.Join(Asked(site).SelectMany(one => OfAssets(one, site, addresses)));
        var resolved = joined.Select(one => Resolve(one, site.Links, addresses, report)).OfType<Redirection>().ToList();
        foreach (var one in resolved.Where(one => IsFile(one.From, addresses))) report(Content.ContentDiagnostics.RedirectFromLivePage.At(one.Origin.Location, one.Origin.Value));
        return
        [
            .. resolved.Where(one => !one.From.Query.IsEmpty).Select(one => Rule(one, addresses)),
            .. resolved.Where(one => one.From.Query.IsEmpty && !one.From.IsOpen).Select(one => Rule(one, addresses)),
            .. OfPublicFolder(site),
            .. Gone(site),
            .. resolved.Where(one => one.From.Query.IsEmpty && one.From.IsOpen).SelectMany(one => WithDepths(one, addresses)).Select(one => Rule(one, addresses)).DistinctBy(rule => rule.Pattern.Form),
        ];
    }

    /// <summary>
    /// What writers asked for. What is not on the site yet, or no more, leaves no trace here: the old addresses of a withdrawn article answer as any that was never there.
    /// </summary>
    private static IEnumerable<Redirection> Asked(Presentation site)
    {
        foreach (var article in site.Library.Articles.Where(article => article.Status != ArticleStatus.Withdrawn))
        {
            foreach (var from in article.Article.RedirectFrom) yield return new Redirection(new OldAddress(from.Value), article.Url, from, from.Location);
        }
        foreach (var page in site.Library.Pages)
        {
            foreach (var from in page.RedirectFrom) yield return new Redirection(new OldAddress(from.Value), SiteRoutes.UrlOf(page.Route), from, from.Location);
        }
        foreach (var redirect in site.Library.Redirects)
            yield return new Redirection(new OldAddress(redirect.From.Value), Own(redirect.To.Value, site), redirect.From, redirect.To.Location);
    }

    private static string Own(string to, Presentation site)
    {
        var url = site.Library.Settings.Url.TrimEnd('/');
        return to.StartsWith(url + "/", StringComparison.OrdinalIgnoreCase) ? to[url.Length..] : to.Equals(url, StringComparison.OrdinalIgnoreCase) ? "/" : to;
    }

    /// <summary>Pictures and downloads have new names with each change, so that a rule for many becomes one for each that is on the site.</summary>
    private static IEnumerable<Redirection> OfAssets(Redirection one, Presentation site, SiteAddresses addresses)
    {
        if (!one.HasPlaces || !one.To.StartsWith("/assets/", StringComparison.Ordinal)) return [one];
        var target = one.Target;
        return site.Content.Assets.Where(asset => addresses.Contains(asset.Value.Url)).OrderBy(asset => asset.Key, StringComparer.Ordinal)
            .Select(asset => target.Read(AddressPattern.PartsOf(asset.Key)) is { } values ? new Redirection(new OldAddress(OldAddress.Fill(one.From.Text, values)), asset.Key, one.Origin, one.Place) : null)
            .OfType<Redirection>().Where(found => !found.From.IsOpen);
    }

    /// <summary>What lies in the folder that says so keeps its plain address, which may stand on paper.</summary>
    private static IEnumerable<RedirectRule> OfPublicFolder(Presentation site) => site.Content.Assets.Values
        .Where(asset => AssetShelf.IsInPublicFolder(asset.Path)).OrderBy(asset => asset.Path, StringComparer.Ordinal)
        .Select(asset => new RedirectRule(PublishAsset.Address(asset.Path[1..]), [], asset.Url, 301, IsForced: false));

    /// <summary>The redirection with its new address as it is on the finished site; null and a finding where there is none.</summary>
    private static Redirection? Resolve(Redirection one, LinkResolver links, SiteAddresses addresses, Action<Diagnostic> report)
    {
        if (one.IsOutside) return one;
        if (one.HasPlaces)
        {
            var target = one.Target;
            var trimmed = one.To.EndsWith(Splat + "/", StringComparison.Ordinal) ? one.To[..^1] : one.To;
            // A name that stands for a page ends in a slash, as pages do: hosts would send visitors there once more.
            if (AddressPattern.IsName(target.Parts[^1]) && !trimmed.EndsWith('/') && SiteAddresses.PathOf(trimmed) == trimmed) trimmed += "/";
            if (addresses.Files.Select(file => AddressPattern.PartsOf(OldAddress.WithoutIndex("/" + file))).Any(target.Matches)) return one with { To = trimmed };
            report(SiteDiagnostics.RedirectToNothing.At(one.Place, one.To));
            return null;
        }
        var path = SiteAddresses.PathOf(one.To);
        if (addresses.Contains(path) && AddressPattern.PartsOf(path) is { Length: > 0 } parts && (parts[^1].Contains('.', StringComparison.Ordinal) || parts.Contains("page"))) return one;
        return links.ResolveAddress(new Located<string>(one.To, one.Place), report) is { } url ? one with { To = url } : null;
    }

    /// <summary>Files that are no pages; those were looked at before.</summary>
    private static bool IsFile(OldAddress from, SiteAddresses addresses) =>
        from.Query.IsEmpty && !from.IsOpen && from.Path.Parts is [.., var last] && last.Contains('.', StringComparison.Ordinal) && last is not ("404.html" or "robots.txt") && addresses.Contains(from.Path.Text);

    /// <summary>Hosts send visitors of <c>/topics/anxiety</c> on to <c>/topics/anxiety/</c>: rules of their own for pages spare them that, and prove that there is something.</summary>
    private static IEnumerable<Redirection> WithDepths(Redirection one, SiteAddresses addresses)
    {
        if (one.IsOutside || !one.To.EndsWith("/" + Splat, StringComparison.Ordinal) || !one.From.Text.EndsWith("/*", StringComparison.Ordinal)) return [one];
        var target = one.Target;
        var (from, to) = (one.From.Text[..^1], one.To[..^Splat.Length]);
        var depths = addresses.Pages.Where(target.Matches).Select(page => page.Length - target.Parts.Count + 1).Where(depth => depth <= Deepest).ToHashSet();
        return
        [
            .. depths.Where(depth => depth > 0 || from.Length > 1).Order().Select(depth =>
            {
                var names = string.Concat(Enumerable.Range(0, depth).Select(index => $":part{(char)('a' + index)}/"));
                return one with { From = new OldAddress(from + names), To = to + names };
            }),
            one,
        ];
    }

    /// <summary>Pages that were taken down: what stays of them says so, and their status says it to search engines.</summary>
    private static IEnumerable<RedirectRule> Gone(Presentation site) => site.Library.Articles.Where(article => article.Status == ArticleStatus.Withdrawn)
        .OrderBy(article => article.Url, StringComparer.Ordinal).Select(article => new RedirectRule(article.Url, [], article.Url + "index.html", 410, IsForced: true));

    private static RedirectRule Rule(Redirection one, SiteAddresses addresses)
    {
        // A page whose address has no ? stays what it is, but for those who ask for something else by it.
        var isForced = !one.From.Query.IsEmpty && addresses.Contains(one.From.Path.Text);
        var to = one.IsOutside ? one.To : "https://site.invalid" + one.To;
        var encoded = Uri.TryCreate(to, UriKind.Absolute, out var uri) ? one.IsOutside ? uri.AbsoluteUri : uri.PathAndQuery + uri.Fragment : one.To;
        return new RedirectRule(one.From.Path.Text, one.From.Query, encoded, 301, isForced);
    }
}
