using Lantern.Content.Library;
using Lantern.Content.Pages;
using Lantern.Content.People;
using Lantern.Content.Safety;
using Lantern.Site.Api.Records;
using Lantern.Site.Api.Schema;
using Lantern.Site.Pages;

namespace Lantern.Site.Api;

/// <summary>The files of the API that belong to no single page.</summary>
public static class ApiLists
{
    public static IEnumerable<ApiFile> Of(Presentation site)
    {
        var newest = site.Library.Listed.Max(ApiArticles.UpdatedOf);
        var pages = ApiArticles.Pages(site.Library.Listed, site, ApiPaths.Articles);
        foreach (var page in pages) yield return File(ApiPaths.Articles(page.Page), () => ApiJson.Write(page, ApiJson.Default.ApiArticleList), newest);
        yield return File($"{ApiPaths.Folder}topics.json", () => ApiJson.Write(ApiTopics.List(site), ApiJson.Default.ApiTopicList));
        foreach (var file in site.Library.Catalogs.Topics.All.SelectMany(topic => ApiTopics.Of(topic, site))) yield return file;
        yield return File($"{ApiPaths.Folder}people.json", () => ApiJson.Write(People(site), ApiJson.Default.ApiPersonList));
        var lines = site.Library.Catalogs.CrisisLines.All.OrderBy(line => line.Key, StringComparer.Ordinal).ToList();
        yield return File($"{ApiPaths.Folder}crisis-lines.json", () => ApiJson.Write(CrisisLines(lines, site), ApiJson.Default.ApiCrisisLines), lines.Max(line => line.VerifiedOn?.Value)) with
        {
            Expectation = ApiArticles.Expect("api-crisis-lines", site.Safety.Expect("withdrawn", new SafetyBlocks([], [.. lines]), afterLead: false)),
        };
        var announcements = site.Content.Announcements.Where(notice => notice.From <= site.Library.Today && site.Library.Today <= notice.Until)
            .OrderBy(notice => notice.From).ThenBy(notice => notice.Key, StringComparer.Ordinal).ToList();
        yield return File($"{ApiPaths.Folder}announcements.json", () => ApiJson.Write(Announcements(announcements, site), ApiJson.Default.ApiAnnouncementList), announcements.Max(notice => (DateOnly?)notice.From));
        foreach (var schema in ApiSchemas.All) yield return File(ApiPaths.Schema(schema.Name), () => ApiSchemas.Write(schema, site.BaseUrl));
        yield return File($"{ApiPaths.Folder}openapi.json", () => OpenApiDocument.Write(site.BaseUrl, site.Library.Settings.Title));
        yield return File($"{ApiPaths.Folder}lantern.d.ts", TypeDeclarations.Write);
        yield return File($"{ApiPaths.Folder}index.json", () => ApiJson.Write(Index(site, announcements.Count), ApiJson.Default.ApiIndex), newest);
    }

    private static ApiFile File(string path, Func<byte[]> make, DateOnly? updated = null) => new(path, make, null, updated);

    private static ApiPersonList People(Presentation site) => new()
    {
        People = [.. site.Library.Catalogs.People.All.OrderBy(person => SortKey.Of(person.Name), StringComparer.Ordinal).ThenBy(person => person.Key, StringComparer.Ordinal).Select(person => Person(person, site))],
    };

    private static ApiPerson Person(Person person, Presentation site)
    {
        var view = site.Person(person);
        return new ApiPerson
        {
            Key = person.Key,
            Url = site.Api.Whole(view.Url),
            Name = view.Name,
            Credentials = view.Credentials,
            IsAuthor = view.IsAuthor,
            IsReviewer = view.IsReviewer,
            HasLeft = view.HasLeft,
            Licences = [.. person.Licences.Select(licence => new ApiLicence { Title = licence.Title, Number = licence.Number, Jurisdiction = licence.Jurisdiction, Expires = licence.Expires })],
            Photo = site.Api.Image(view.Photo),
            Body = site.Api.Body(person.Path, view.Url),
        };
    }

    private static ApiCrisisLines CrisisLines(IReadOnlyList<CrisisLine> lines, Presentation site)
    {
        var own = site.Library.Regions;
        return new ApiCrisisLines
        {
            Regions = [.. own.Concat(site.Library.Catalogs.Regions.All.Where(region => !own.Contains(region)).OrderBy(region => region.Key, StringComparer.Ordinal)).Select(region => new ApiRegion
            {
                Key = region.Key,
                Name = region.Name,
                IsOwn = own.Contains(region),
                Emergency = new() { Value = region.Emergency.Value, Text = region.Emergency.Label, Url = region.Emergency.Href, Wording = region.Emergency.Wording },
                Lines = [.. region.Lines.Select(key => key.Value)],
            })],
            CrisisLines = [.. lines.Select(site.Api.Line)],
        };
    }

    private static ApiAnnouncementList Announcements(IReadOnlyList<Announcement> notices, Presentation site) => new()
    {
        Announcements = [.. notices.Select(notice => new ApiAnnouncement { Key = notice.Key, From = notice.From, Until = notice.Until, Level = notice.IsUrgent ? "urgent" : "info", Body = site.Api.Body(notice.Path, "/") })],
    };

    private static ApiIndex Index(Presentation site, int announcements)
    {
        string Url(string name) => site.Api.UrlOfFile(ApiPaths.Folder + name);
        var catalogs = site.Library.Catalogs;
        return new ApiIndex
        {
            Version = ApiPaths.Version,
            Title = site.Library.Settings.Title,
            Language = site.Library.Settings.Language,
            TimeZone = site.Library.Settings.TimeZone.Id,
            Links = new()
            {
                Site = site.BaseUrl + "/",
                Articles = Url("articles.json"),
                Topics = Url("topics.json"),
                People = Url("people.json"),
                CrisisLines = Url("crisis-lines.json"),
                Announcements = Url("announcements.json"),
                Changes = Url("changes.json"),
                Openapi = Url("openapi.json"),
                Types = Url("lantern.d.ts"),
            },
            Counts = new()
            {
                Articles = site.Library.Listed.Count,
                Topics = catalogs.Topics.All.Count,
                People = catalogs.People.All.Count,
                CrisisLines = catalogs.CrisisLines.All.Count,
                Announcements = announcements,
            },
            Schemas = [.. ApiSchemas.All.Select(schema => new ApiSchema { Name = schema.Name, Url = site.Api.UrlOfFile(ApiPaths.Schema(schema.Name)) })],
        };
    }
}
