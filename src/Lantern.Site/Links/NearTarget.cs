using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;

namespace Lantern.Site.Links;

/// <summary>Finds what a link that leads nowhere probably meant. Thread-safe; the names are looked through once, with the first such link.</summary>
/// <param name="routes">What there is.</param>
internal sealed class NearTarget(SiteRoutes routes)
{
    /// <summary>Shorter words begin too many others.</summary>
    private const int ShortestStart = 4;

    private readonly Lazy<ILookup<string, string>> _urls = new(() => ByName(routes.Urls));
    private readonly Lazy<ILookup<string, string>> _files = new(() => ByName(routes.Files));

    /// <summary>An address or file of this name or nearly this name, in this folder or another, else one whose whole path is spelt nearly like this.</summary>
    /// <param name="address">As typed, without what follows <c>?</c> or <c>#</c>.</param>
    /// <param name="path">The file it is typed in.</param>
    /// <returns>In the form that the writer used: an address of the site, or a file as seen from this one.</returns>
    public string? Find(string address, string path)
    {
        var name = NameOf(address);
        if (address.StartsWith('/')) return Nearest(name, address.TrimEnd('/') + "/", _urls.Value);
        return Nearest(name, SitePaths.Join(path, address), _files.Value) is { } file ? SitePaths.Relative(path, file) : Nearest(name, address, _urls.Value);
    }

    /// <summary>A heading that is spelt nearly like this one, or typed as it is read, or that begins like it.</summary>
    public static string? FindPlace(string place, IReadOnlyCollection<string> headings)
    {
        var id = new HeadingIds().Next(place);
        if (headings.Contains(id)) return id;
        if (DidYouMean.Find(place, headings) is { } near) return near;
        return id.Length < ShortestStart ? null : headings.Where(heading => heading.Length >= ShortestStart && (heading.StartsWith(id, StringComparison.Ordinal) || id.StartsWith(heading, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static ILookup<string, string> ByName(IEnumerable<string> targets) =>
        targets.Where(target => NameOf(target).Length > 0).Order(StringComparer.Ordinal).ToLookup(NameOf, StringComparer.OrdinalIgnoreCase);

    private static string? Nearest(string name, string target, ILookup<string, string> byName)
    {
        var nearName = byName.Contains(name) ? name : DidYouMean.Find(name, byName.Select(group => group.Key));
        if (nearName is null) return DidYouMean.Find(target, byName.SelectMany(group => group));
        return DidYouMean.Find(target, byName[nearName]) ?? byName[nearName].First();
    }

    /// <summary>The last part of a path, without its ending.</summary>
    private static string NameOf(string path)
    {
        path = path.TrimEnd('/');
        if (path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase)) path = path[..^"/index.html".Length];
        var name = path[(path.LastIndexOf('/') + 1)..];
        foreach (var ending in (string[])[".md", ".html"])
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return name[..^ending.Length];
        }
        return name;
    }
}
