using Lantern.Rendering.Html;
using Lantern.Site.Feeds;
using Lantern.Site.Publication;

namespace Lantern.Site.Headers;

/// <summary>The rules of a site: what its host must say with each file. Pure.</summary>
public static class HeaderPlan
{
    private const string Policy = "Cross-Origin-Resource-Policy";
    internal const string Cache = "Cache-Control";

    /// <summary>Pages and lists are asked for anew each time, so that a corrected number is seen at once.</summary>
    private const string AskAgain = "public, max-age=0, must-revalidate";

    /// <summary>Together with <see cref="AskAgain"/>, as hosts join them, the stricter word counts (RFC 9111, section 5.2.2.5).</summary>
    internal const string Never = "no-store";

    /// <summary>Everything that a page could ask a browser for and that no page here needs.</summary>
    private static readonly string[] Powers =
    [
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation",
        "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
        "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
    ];

    /// <param name="pages">Address and needs of each page.</param>
    /// <param name="isPreview">True where search engines must keep out.</param>
    public static IReadOnlyList<HeaderRule> Of(IReadOnlyCollection<(string Url, PageNeeds Needs)> pages, bool isPreview)
    {
        List<HeaderRule> rules = [new("/*", [.. Everywhere(isPreview)])];
        foreach (var kind in pages.Where(page => page.Url != PageAddresses.NotFound).GroupBy(page => PageAddresses.KindOf(page.Url)[0]).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var policy = ContentPolicy.Of([.. kind.Select(page => page.Needs).Distinct()], kind.Key == PageAddresses.Search);
            foreach (var pattern in PageAddresses.KindOf(kind.First().Url))
                rules.Add(new(pattern, [(ContentPolicy.Header, policy), (Policy, "same-origin"), (Cache, AskAgain)]));
        }
        foreach (var (url, _) in pages.Where(page => page.Needs.NoStore))
        {
            rules.Add(new(url, [(Cache, Never)]));
            if (url.EndsWith('/')) rules.Add(new($"{url}index.html", [(Cache, Never)]));
        }
        rules.Add(new("/assets/*", [(Policy, "cross-origin"), (Cache, "public, max-age=31536000, immutable")]));
        rules.Add(new("/pagefind/*", [(Policy, "same-origin"), (Cache, AskAgain)]));
        rules.Add(new("/api/*", [("Access-Control-Allow-Origin", "*"), (Policy, "cross-origin"), (Cache, AskAgain)]));
        rules.Add(new($"/{BuildRecord.Path}", [("Access-Control-Allow-Origin", "*"), (Policy, "cross-origin"), (Cache, AskAgain)]));
        // By its ending hosts take it for a film.
        rules.Add(new("/api/v1/lantern.d.ts", [("Content-Type", "text/plain; charset=utf-8")]));
        foreach (var folder in new[] { "/", "/topics/:topic/" })
        {
            foreach (var format in FeedFormat.All)
                rules.Add(new(folder + format.FileName, [("Content-Type", $"{format.MediaType}; charset=utf-8"), ("Access-Control-Allow-Origin", "*"), (Policy, "cross-origin"), (Cache, AskAgain)]));
        }
        return rules;
    }

    private static IEnumerable<(string, string)> Everywhere(bool isPreview)
    {
        yield return ("Referrer-Policy", "no-referrer");
        yield return ("Permissions-Policy", string.Join(", ", Powers.Select(power => $"{power}=()")));
        yield return ("X-Content-Type-Options", "nosniff");
        yield return ("X-Frame-Options", "DENY");
        yield return ("Strict-Transport-Security", "max-age=63072000");
        yield return ("Cross-Origin-Opener-Policy", "same-origin");
        if (isPreview) yield return ("X-Robots-Tag", "noindex");
    }
}
