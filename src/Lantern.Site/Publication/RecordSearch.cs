using Lantern.Site.Links;

namespace Lantern.Site.Publication;

/// <summary>Answers from the record what was live on a day.</summary>
/// <param name="branch">The record.</param>
public sealed class RecordSearch(RecordBranch branch)
{
    /// <summary>What an address showed on a day, in order; empty where nothing is recorded of that day.</summary>
    /// <param name="url">The address: from <c>/</c> on, or whole.</param>
    /// <param name="day">The day.</param>
    /// <param name="zone">Where the day begins and ends.</param>
    public IReadOnlyList<Showing> Of(string url, DateOnly day, TimeZoneInfo zone)
    {
        var (begin, end) = (StartOf(day, zone), StartOf(day.AddDays(1), zone));
        var sites = branch.Between(begin, end);
        var showings = new List<Showing>();
        for (var i = 0; i < sites.Count; i++)
        {
            var (commit, site) = sites[i];
            var page = branch.PagesAt(commit).FirstOrDefault(one => one.Url == PathOf(url));
            var from = site.Since > begin ? site.Since.Value : begin;
            // Where the next deploy changed nothing here, it is one showing.
            if (showings.Count > 0 && showings[^1].Page == page) showings[^1] = showings[^1] with { Until = null };
            else showings.Add(new Showing(from, null, page, site));
            if (i + 1 < sites.Count) showings[^1] = showings[^1] with { Until = sites[i + 1].Site.Since };
        }
        return showings;
    }

    /// <summary>What was live on a day, oldest first.</summary>
    public IReadOnlyList<SiteRecord> Sites(DateOnly day, TimeZoneInfo zone) => [.. branch.Between(StartOf(day, zone), StartOf(day.AddDays(1), zone)).Select(one => one.Site)];

    /// <summary>The addresses of the last record that a mistyped one may have meant.</summary>
    public IReadOnlyList<string> Known(DateOnly day, TimeZoneInfo zone) => branch.Between(StartOf(day, zone), StartOf(day.AddDays(1), zone)) is [.., var last] ? [.. branch.PagesAt(last.Commit).Select(page => page.Url)] : [];

    /// <summary>An address as the record has it: <c>articles/panic</c> and <c>https://example.org/articles/panic/?a#b</c> are <c>/articles/panic/</c>.</summary>
    public static string PathOf(string url)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? Uri.UnescapeDataString(address.AbsolutePath) : "/" + url.TrimStart('/').Split('?', '#')[0];
        if (path.EndsWith("/index.html", StringComparison.Ordinal)) return SitePaths.AddressOf(path[1..]);
        return path.EndsWith('/') || path[path.LastIndexOf('/')..].Contains('.', StringComparison.Ordinal) ? path : path + "/";
    }

    /// <summary>The first moment of a day; where a clock is put forward over midnight, the first that there is.</summary>
    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(time)) time = time.AddMinutes(15);
        return new DateTimeOffset(time, zone.GetUtcOffset(time));
    }
}
