using System.Text.Json;
using Lantern.Site.Headers;
using Lantern.Site.Redirects;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Redirects;

/// <summary>The host's own programs read our files as we mean them: Netlify's parsers, and the engine that answers requests there.</summary>
public sealed class NetlifyTests
{
    /// <summary>Reads both files with Netlify's parsers, then asks Netlify's engine where each address leads.</summary>
    private const string Script = """
        const { readFileSync } = require("node:fs");
        const engine = require("netlify-redirector");
        (async () => {
          const folder = process.argv[2];
          const { parseAllRedirects } = await import(require.resolve("@netlify/redirect-parser"));
          const { parseAllHeaders } = await import(require.resolve("@netlify/headers-parser"));
          const redirects = await parseAllRedirects({ redirectsFiles: [folder + "/_redirects"], configRedirects: [], minimal: false });
          const headers = await parseAllHeaders({ headersFiles: [folder + "/_headers"], configHeaders: [], minimal: false });
          const rules = await engine.parsePlain(readFileSync(folder + "/_redirects", "utf8"), {});
          const answers = JSON.parse(process.argv[3]).map((address) => {
            const [path, query] = address.split("?");
            const found = rules.match({ scheme: "https", host: "example.org", path, query: query ?? "", getHeader: () => "", getCookie: () => "" });
            return found ? [found.to, found.status, found.force] : null;
          });
          console.log(JSON.stringify({ errors: [...redirects.errors, ...headers.errors].map(String), redirects: redirects.redirects, headers: headers.headers, answers }));
        })();
        """;

    [Fact]
    public void Netlify_sends_visitors_where_we_say()
    {
        using var folder = new TemporarySite();
        var site = SampleSite.Load().Build();
        Assert.Empty(site.Errors);
        File.WriteAllBytes(Path.Combine(folder.Root, "_redirects"), site.Published["_redirects"]);
        File.WriteAllBytes(Path.Combine(folder.Root, "_headers"), site.Published["_headers"]);
        var rules = RedirectsFile.Read(site.Output("_redirects"));
        string[] addresses =
        [
            "/blog/panic/", "/blog/panic", "/?p=214", "/?p=215", "/", "/category", "/category/", "/category/anxiety", "/category/anxiety/", "/category/anxiety/feed.rss", "/2019/05/panic-attacks/",
            "/wp-content/uploads/logo.svg", "/feed", "/articles/low-mood-in-winter/", "/team", "/nothing", "/book-now/",
            .. rules.Where(rule => rule.IsPlain).Select(rule => rule.From),
        ];
        var found = JsonSerializer.Deserialize<JsonElement>(NodeTools.Run(Script, folder.Root, JsonSerializer.Serialize(addresses)));
        Assert.Empty(found.GetProperty("errors").EnumerateArray());
        Assert.Equal(rules.Count, found.GetProperty("redirects").GetArrayLength());
        var ours = new RedirectAnswers(rules, new SiteAddresses(site.Published.Keys));
        foreach (var (address, answer) in addresses.Zip(found.GetProperty("answers").EnumerateArray()))
        {
            var (expected, actual) = (ours.Find(address) is { } mine ? $"{mine.To} {mine.Rule.Status} {mine.Rule.IsForced}" : "nothing", answer.ValueKind == JsonValueKind.Null ? "nothing" : $"{answer[0]} {answer[1]} {answer[2].GetBoolean()}");
            Assert.True(expected == actual, $"{address}: Netlify says {actual}, we say {expected}");
        }
        var headers = HeadersFile.Read(site.Output("_headers"));
        Assert.Equal(headers.Select(rule => rule.Pattern), found.GetProperty("headers").EnumerateArray().Select(rule => rule.GetProperty("for").GetString()!));
        foreach (var (mine, theirs) in headers.Zip(found.GetProperty("headers").EnumerateArray()))
            Assert.Equal(mine.Headers.Select(header => $"{header.Name}: {header.Value}"), theirs.GetProperty("values").EnumerateObject().Select(header => $"{header.Name}: {header.Value}"));
    }
}
