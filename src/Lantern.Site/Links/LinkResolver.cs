using Lantern.Build.Incremental;
using Lantern.Content;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;
using Lantern.Site.Incremental;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Links;

/// <summary>Addresses as writers type them → addresses on the finished site. Thread-safe; what leads nowhere is a finding at the link.</summary>
/// <param name="content">The site.</param>
/// <param name="bodies">Bodies, for the places in them.</param>
/// <param name="routes">Every address.</param>
/// <param name="own">The site's own address.</param>
/// <param name="day">The day that links are looked at from, for what is scheduled; null for today.</param>
/// <param name="reads">Notes what is looked up.</param>
public sealed class LinkResolver(SiteContent content, BodySpool bodies, SiteRoutes routes, OwnAddress own, DateOnly? day = null, Reads? reads = null)
{
    private readonly Reads _reads = reads ?? Reads.None;
    private volatile LastIds _last = new("", new HashSet<string>());

    /// <summary>Every address.</summary>
    internal SiteRoutes Routes => routes;

    /// <summary>The same links as they are on another day.</summary>
    public LinkResolver On(DateOnly later) => new(content, bodies, routes, own, later, reads);

    /// <summary>The same links, whose look-ups are noted elsewhere.</summary>
    public LinkResolver For(Reads notes) => new(content, bodies, routes, own, day, notes);

    /// <summary>The address to link to, or null and a finding.</summary>
    /// <param name="raw">As typed: <c>../anxiety/panic-attacks.md#signs</c>, <c>/crisis/</c>, <c>#what-helps</c>, or with the site's own host.</param>
    /// <param name="path">The file it is typed in.</param>
    /// <param name="ownIds">The ids on the same page.</param>
    /// <param name="report">Receives the finding.</param>
    public string? Resolve(Located<string> raw, string path, IReadOnlyCollection<string> ownIds, Action<Diagnostic> report)
    {
        var (address, query, fragment) = Split(Own(raw.Value));
        if (address.Length == 0)
        {
            return fragment.Length == 0 || IsPlace(fragment, ownIds, "this page", raw.Location, report) ? raw.Value : null;
        }
        if (Normalise(address, path) is not { } target)
        {
            report(ContentDiagnostics.PathLeavesSite.At(raw.Location, raw.Value));
            return null;
        }
        if (target.StartsWith("/assets/", StringComparison.Ordinal)) return FindAsset(target, raw, report)?.Url;
        var isFile = target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !address.StartsWith('/');
        var route = isFile ? routes.ByFile(FileOf(address, path)) : routes.ByUrl(target);
        _reads.Add(isFile ? Keys.File(FileOf(address, path)) : Keys.Address(target));
        if (route is null)
        {
            _reads.Add(Keys.Addresses);
            if (!routes.IsUnreadableFile(FileOf(address, path))) report(SiteDiagnostics.BrokenLink.Suggest(raw.Location, new NearTarget(routes).Find(address, path), raw.Value));
            return null;
        }
        if (route.Hidden is { } why && !(route.From is { } from && from <= day))
        {
            report(SiteDiagnostics.LinkToHidden.At(raw.Location, route.Url, why));
            return null;
        }
        if (route.IsWithdrawn)
        {
            // What stays of it has no headings: a page taken down, or gone by its date, may not make an error of a link.
            report(SiteDiagnostics.LinkToWithdrawn.At(raw.Location, route.Url));
            return route.Url + query;
        }
        if (fragment.Length > 0 && route.BodyPath is { } place) _reads.Add(Keys.Place(place, fragment));
        if (fragment.Length > 0 && route.BodyPath is { } file && !IsPlace(fragment, IdsOf(file), route.Url, raw.Location, report)) return null;
        return route.Url + query + (fragment.Length > 0 ? "#" + fragment : "");
    }

    /// <summary>True for an address of another site, or a mailbox.</summary>
    internal bool IsElsewhere(string address) => LinkTarget.KindOf(address) == LinkKind.External && own.PathOf(address) is null;

    /// <summary>An address from a data file: a web address of another site as it is, an address of this one resolved; null and a finding for anything else.</summary>
    public string? ResolveAddress(Located<string> address, Action<Diagnostic> report)
    {
        switch (LinkTarget.KindOf(address.Value))
        {
            case LinkKind.External when own.PathOf(address.Value) is null:
                return address.Value;
            case LinkKind.External:
            case LinkKind.Internal when address.Value.StartsWith('/'):
                return Resolve(address, "", [], report);
            default:
                report(SiteDiagnostics.NavigationUnsafe.At(address.Location, address.Value));
                return null;
        }
    }

    /// <summary>A picture or download, or null and a finding.</summary>
    public Asset? FindAsset(Located<string> raw, string path, Action<Diagnostic> report)
    {
        if (Normalise(Split(Own(raw.Value)).Address, path) is { } target) return FindAsset(target, raw, report);
        report(ContentDiagnostics.PathLeavesSite.At(raw.Location, raw.Value));
        return null;
    }

    /// <summary>The picture or download that an address means; null, and no finding, where it means none. Nothing is noted.</summary>
    internal Asset? AssetAt(string raw, string path) =>
        Normalise(Split(Own(raw)).Address, path) is { } target ? content.Assets.GetValueOrDefault(target) : null;

    private Asset? FindAsset(string target, Located<string> raw, Action<Diagnostic> report)
    {
        _reads.Add(Keys.Asset(target));
        if (content.Assets.TryGetValue(target, out var asset)) return asset;
        if (content.RefusedAssets.Contains(target))
        {
            report(SiteDiagnostics.UnusableAsset.At(raw.Location, target));
            return null;
        }
        _reads.Add(Keys.Addresses);
        report(SiteDiagnostics.UnknownAsset.Suggest(raw.Location, DidYouMean.Find(target, content.Assets.Keys), raw.Value));
        return null;
    }

    /// <summary>The ids of a file; those asked for last are kept, since links to one page often follow each other.</summary>
    internal IReadOnlySet<string> IdsOf(string file)
    {
        var last = _last;
        if (last.File == file) return last.Ids;
        var ids = bodies.ReadIds(content.BodyOf(file));
        _last = new LastIds(file, ids);
        return ids;
    }

    private static bool IsPlace(string fragment, IReadOnlyCollection<string> ids, string where, SourceLocation location, Action<Diagnostic> report)
    {
        // Ids with a colon are the theme's; the gate checks them on the finished pages.
        if (ids.Contains(fragment) || fragment.Contains(':', StringComparison.Ordinal)) return true;
        var headings = ids.Where(id => !id.Contains(':', StringComparison.Ordinal)).ToList();
        var advice = headings.Count == 0 ? "it has no headings" : $"it has: {string.Join(", ", headings.Take(12).Select(id => "#" + id))}";
        report(SiteDiagnostics.BrokenFragment.Suggest(location, NearTarget.FindPlace(fragment, headings) is { } near ? "#" + near : null, fragment, where, advice));
        return false;
    }

    /// <summary>An address from the start of the site; null when it leads out of the input folder.</summary>
    private string? Normalise(string address, string path)
    {
        if (address.StartsWith('/')) return address.Split('/').Contains("..") ? null : address;
        var file = FileOf(address, path);
        return file.StartsWith(routes.InputLabel + "/", StringComparison.Ordinal) ? file[routes.InputLabel.Length..] : null;
    }

    /// <summary>A web address of the site itself as the path that it is; every other address as it is.</summary>
    private string Own(string address) => own.PathOf(address) ?? address;

    private static string FileOf(string address, string path) => SitePaths.Join(path, address);

    private static (string Address, string Query, string Fragment) Split(string raw)
    {
        var hash = raw.IndexOf('#', StringComparison.Ordinal);
        var (before, fragment) = hash < 0 ? (raw, "") : (raw[..hash], Decode(raw[(hash + 1)..]));
        var question = before.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? (Decode(before), "", fragment) : (Decode(before[..question]), before[question..], fragment);
    }

    private static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    private sealed record LastIds(string File, IReadOnlySet<string> Ids);
}
