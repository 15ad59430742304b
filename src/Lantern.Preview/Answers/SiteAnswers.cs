using System.Text;
using Lantern.Site.Headers;
using Lantern.Site.Links;
using Lantern.Site.Redirects;
using Lantern.Site.Sessions;

namespace Lantern.Preview.Answers;

/// <summary>What the CDN would answer for a site: redirects, headers, files and the page for what is not there. Thread-safe.</summary>
/// <param name="site">The site.</param>
/// <param name="script">Puts the reload script into pages, and lets their policy allow it.</param>
public sealed class SiteAnswers(SiteSnapshot site, ScriptInsertion script)
{
    private readonly Lazy<IReadOnlyList<HeaderRule>> _headers = new(() => HeadersFile.Read(TextOf(site, HeadersFile.Name)));
    private readonly Lazy<RedirectAnswers> _redirects = new(() => new RedirectAnswers(RedirectsFile.Read(TextOf(site, RedirectsFile.Name)), new SiteAddresses(site.Paths)));

    /// <param name="address">Path and query, as asked for.</param>
    public Answer Of(string address)
    {
        if (_redirects.Value.Find(address) is { } found)
        {
            if (found.Rule.Status is >= 300 and < 400) return new Answer(found.Rule.Status, [], [("Location", found.To), .. HeadersOf(SiteAddresses.PathOf(address))]);
            return FileAnswer(found.Rule.Status, SiteAddresses.PathOf(address), found.To.TrimStart('/'));
        }
        var path = Uri.UnescapeDataString(SiteAddresses.PathOf(address));
        var file = path.TrimStart('/');
        if (file is HeadersFile.Name or RedirectsFile.Name) return NotFound(path);
        if (path.EndsWith('/') && site.Has(file + "index.html")) return FileAnswer(200, path, file + "index.html");
        if (file.Length > 0 && site.Has(file)) return FileAnswer(200, path, file);
        return site.Has(file + "/index.html") ? new Answer(301, [], [("Location", "/" + Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal) + "/")]) : NotFound(path);
    }

    private Answer NotFound(string path) => site.Has("404.html") ? FileAnswer(404, path, "404.html") : Answer.Text(404, "That page isn't here.");

    private Answer FileAnswer(int status, string path, string file)
    {
        if (site.Find(file) is not { } bytes) return Answer.Text(500, "This page could not be made; the terminal says why.");
        var headers = HeadersOf(path).ToList();
        if (!headers.Exists(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))) headers.Add(("Content-Type", MediaTypes.Of(file)));
        return file.EndsWith(".html", StringComparison.Ordinal) ? new Answer(status, script.Into(bytes), script.Allow(headers)) : new Answer(status, bytes, headers);
    }

    private IEnumerable<(string Name, string Value)> HeadersOf(string path) => _headers.Value.Where(rule => rule.Matches(path)).SelectMany(rule => rule.Headers);

    private static string TextOf(SiteSnapshot site, string file) => site.Find(file) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
}
