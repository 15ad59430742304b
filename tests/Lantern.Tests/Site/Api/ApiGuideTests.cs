using System.Text.Json;
using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Api;

/// <summary>The guide to the API is true: its commands and clients are taken from the page and run against the sample site.</summary>
public sealed partial class ApiGuideTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lantern-guide-").FullName;

    private static string Guide => File.ReadAllText(Path.Combine(Repository.Root, "src", "Docs", "api.md"));

    [Fact]
    public void The_address_of_the_curl_line_answers()
    {
        var url = new Uri(Assert.Single(Curl().Matches(Guide)).Groups[1].Value);
        var site = SampleSite.Load().Build();
        Assert.StartsWith($"{url.Scheme}://{url.Host}", JsonDocument.Parse(site.Output(url.AbsolutePath[1..])).RootElement.GetProperty("links").GetProperty("site").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_address_in_the_table_is_a_file()
    {
        var site = SampleSite.Load().Build();
        var paths = Guide.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => Name().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value)).ToList();
        Assert.True(paths.Count > 9);
        foreach (var path in paths) Assert.True(site.HasOutput("api/v1/" + path.Replace("{slug}", "panic-attacks", StringComparison.Ordinal).Replace("{topic}", "anxiety", StringComparison.Ordinal).Replace("{type}", "article", StringComparison.Ordinal)), path);
    }

    [Fact]
    public void The_mirror_fetches_all_then_nothing_and_removes_what_is_gone()
    {
        var site = SampleSite.Load().Build();
        using var published = new PublishedFolder(site);
        using var server = new SiteServer(published.Path);
        var copy = Path.Combine(_folder, "copy");
        var first = Mirror(server, copy);
        Assert.Matches("^[1-9][0-9]+ fetched, 0 removed, [1-9][0-9]+ in all\n$", first);
        File.WriteAllText(Path.Combine(copy, "articles", "gone.json"), "{}");
        File.AppendAllText(Path.Combine(copy, "topics.json"), " ");
        Assert.StartsWith("1 fetched, 1 removed, ", Mirror(server, copy), StringComparison.Ordinal);
        var expected = site.Published.Where(file => file.Key.StartsWith("api/v1/", StringComparison.Ordinal) && file.Key != "api/v1/changes.json").ToDictionary(file => file.Key["api/v1/".Length..], file => Convert.ToHexString(file.Value));
        Assert.Equal(expected, Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(copy, file), file => Convert.ToHexString(File.ReadAllBytes(file))));
    }

    [Fact]
    public void The_reader_shows_an_article_with_its_help_and_its_disclaimer()
    {
        var site = SampleSite.Load().Build();
        using var published = new PublishedFolder(site);
        using var server = new SiteServer(published.Path);
        var disclaimer = JsonDocument.Parse(site.Output("api/v1/articles/panic-attacks.json")).RootElement.GetProperty("disclaimer")[0].GetProperty("text").GetString();
        var text = NodeTools.RunModule(Client("read.mjs"), server.Url, "panic-attacks");
        Assert.StartsWith("Panic attacks: what happens in your body and what helps\n", text, StringComparison.Ordinal);
        Assert.Contains("Call 988 (tel:988)", text, StringComparison.Ordinal);
        Assert.EndsWith(disclaimer + "\n", text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Mirror(SiteServer server, string copy) => NodeTools.RunModule(Client("mirror.mjs"), server.Url, copy);

    private static string Client(string name) => Regex.Match(Guide, $@"```js\n(// {Regex.Escape(name)}.*?)```", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"curl -s (\S+)")]
    private static partial Regex Curl();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
