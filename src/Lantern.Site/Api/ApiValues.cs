using System.Collections.Concurrent;
using System.Globalization;
using Lantern.Content.Library;
using Lantern.Content.People;
using Lantern.Content.Safety;
using Lantern.Content.Topics;
using Lantern.Rendering.Html;
using Lantern.Rendering.Markdown;
using Lantern.Site.Api.Records;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Api;

/// <summary>Pieces of content as the API gives them, from the same views as the pages. Thread-safe; what many files share is made once.</summary>
/// <param name="site">The site, as one piece of work sees it.</param>
/// <param name="shared">Those of the whole site, which keep what is made once.</param>
public sealed class ApiValues(Presentation site, ApiValues? shared = null)
{
    private readonly ConcurrentDictionary<string, ApiCrisisLine> _lines = shared?._lines ?? new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ApiDisclaimer> _disclaimers = shared?._disclaimers ?? new(StringComparer.Ordinal);

    /// <summary>An address with scheme and host.</summary>
    public string Whole(string url) => url.StartsWith('/') ? site.BaseUrl + url : url;

    public string UrlOfFile(string path) => $"{site.BaseUrl}/{path}";

    public ApiTopicRef Topic(Topic topic)
    {
        site.Reads.Add(Keys.Topic(topic.Key));
        return new() { Key = topic.Key, Title = topic.Title, Url = Whole(Presentation.UrlOf(topic)), Api = UrlOfFile(ApiPaths.Topic(topic.Key)) };
    }

    public ApiPersonRef Person(Person person)
    {
        var view = site.Person(person);
        return new() { Key = person.Key, Name = view.Name, Credentials = view.Credentials, Url = Whole(view.Url) };
    }

    public ApiImage? Image(ImageView? image) =>
        image is null ? null : new() { Url = Whole(image.Src), Alt = image.Alt, Width = image.Width, Height = image.Height, Credit = image.Credit };

    public ApiLink? Link(LinkView? link) => link is null ? null : new() { Text = link.Text, Url = Whole(link.Url) };

    public static ApiSource Source(SourceView source) => new()
    {
        Key = source.Id?["source:".Length..],
        Title = source.Title,
        Url = source.Url,
        Doi = source.Doi,
        Year = source.Year is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
    };

    /// <summary>A body in its three forms.</summary>
    /// <param name="body">As stored, with what fills its slots.</param>
    /// <param name="view">Filled.</param>
    /// <param name="url">The page that places in it are on.</param>
    public ApiBody Body(StoredText body, BodyView view, string url)
    {
        var html = AbsoluteLinks.Make(view.Lead.Value + view.Rest.Value, site.BaseUrl, url);
        return new() { Html = html.Trim('\n'), Markdown = ApiMarkdown.Of(body.Markdown, body.Slots, body.Fills, site.BaseUrl, url), Text = PlainText.Of(html) };
    }

    /// <summary>The body of a file in its three forms.</summary>
    public ApiBody Body(string path, string url)
    {
        var stored = site.Bodies.Read(site.BodyOf(path));
        var fills = site.Composer.Fill(stored, path);
        return Body(new StoredText(stored.Markdown, stored.Slots, fills), BodyComposer.Compose(stored, fills), url);
    }

    public IReadOnlyList<ApiCrisisLine> Lines(SafetyBlocks blocks) => [.. blocks.CrisisLines.Select(Line)];

    public ApiCrisisLine Line(CrisisLine line)
    {
        site.Reads.Add(Keys.CrisisLine(line.Key));
        return Made(line);
    }

    private ApiCrisisLine Made(CrisisLine line) => _lines.GetOrAdd(line.Key, _ =>
    {
        var view = site.Safety.Line(line);
        var isShown = view.Channels is not [{ Kind: "authority" }];
        return new ApiCrisisLine
        {
            Key = line.Key,
            Name = view.Name,
            Region = line.Region.Value,
            Channels = [.. view.Channels.Select(channel => new ApiChannel { Kind = channel.Kind, Lead = channel.Lead, Text = channel.Text, Url = channel.Url })],
            Hours = view.Hours,
            RoundTheClock = isShown && line.IsRoundTheClock,
            LanguageWords = view.Languages,
            Languages = line.Languages,
            AuthorityUrl = line.AuthorityUrl,
            VerifiedOn = line.IsVerified ? line.VerifiedOn?.Value : null,
        };
    });

    public IReadOnlyList<ApiDisclaimer> Disclaimers(SafetyView safety) => [.. safety.Disclaimers.Select(view => _disclaimers.GetOrAdd(view.Key, _ =>
    {
        var html = AbsoluteLinks.Make(view.Body.Value, site.BaseUrl, "/");
        return new ApiDisclaimer { Key = view.Key, Version = view.Version, Html = html.Trim('\n'), Text = PlainText.Of(html) };
    }))];

    public ApiLocation? Location(LocationView? view) => view is null ? null : new()
    {
        Name = view.Name,
        Url = Whole(view.Url),
        Address = view.Address,
        Phone = Link(view.Phone),
        Hours = view.Hours,
        Access = view.Access,
        BookingUrl = view.BookingUrl,
        MapUrl = view.MapUrl,
    };

    public ApiCallToAction? CallToAction(CallToActionView? view)
    {
        if (view is null) return null;
        var html = AbsoluteLinks.Make(view.Body.Value, site.BaseUrl, "/");
        return new() { Key = view.Key, Title = view.Title, Html = html.Trim('\n'), Text = PlainText.Of(html), Link = Link(view.Link), Location = Location(view.Location) };
    }

    /// <summary>Headings of level 2 with those of level 3 below them.</summary>
    public static IReadOnlyList<ApiHeading> Outline(IReadOnlyList<OutlineEntry> entries)
    {
        var headings = new List<(OutlineEntry Entry, List<ApiHeading> Children)>();
        foreach (var entry in entries)
        {
            if (entry.Level <= 2 || headings.Count == 0) headings.Add((entry, []));
            else headings[^1].Children.Add(new() { Id = entry.Id, Text = entry.Text, Children = [] });
        }
        return [.. headings.Select(heading => new ApiHeading { Id = heading.Entry.Id, Text = heading.Entry.Text, Children = heading.Children })];
    }
}
