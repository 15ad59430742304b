using System.Globalization;
using Lantern.Content.Library;
using Lantern.Content.Pages;
using Lantern.Content.People;
using Lantern.Content.Safety;
using Lantern.Site.Api.Records;
using Lantern.Site.Api.Schema;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;

namespace Lantern.Site.Api;

/// <summary>The files of the API that belong to no single page.</summary>
public static class ApiLists
{
    public static IEnumerable<ApiFile> Of(Presentation site)
    {
        var newest = site.Library.Listed.Max(ApiArticles.UpdatedOf);
        foreach (var page in ApiArticles.Pages(site.Library.Listed, ApiPaths.Articles)) yield return page;
        yield return File($"{ApiPaths.Folder}topics.json", site => ApiJson.Write(ApiTopics.List(site), ApiJson.Default.ApiTopicList));
        foreach (var file in site.Library.Catalogs.Topics.All.SelectMany(topic => ApiTopics.Of(topic, site))) yield return file;
        var people = PeoplePresenter.ByName(site.Library).ToList();
        yield return File($"{ApiPaths.Folder}people.json", site => ApiJson.Write(People(people, site), ApiJson.Default.ApiPersonList)) with { Inputs = PagePlan.InputsOf(people.Select(person => person.Key)) };
        var lines = site.Library.Catalogs.CrisisLines.All.OrderBy(line => line.Key, StringComparer.Ordinal).ToList();
        yield return File($"{ApiPaths.Folder}crisis-lines.json", site => ApiJson.Write(CrisisLines(lines, site), ApiJson.Default.ApiCrisisLines), lines.Max(line => line.VerifiedOn?.Value)) with
        {
            Inputs = PagePlan.InputsOf(lines.Select(line => line.Key)),
            Expect = site => ApiArticles.Expect("api-crisis-lines", site.Safety.Expect("withdrawn", new SafetyBlocks([], [.. lines]), afterLead: false)),
        };
        var announcements = site.Content.AnnouncementsOn(site.Library.Today);
        yield return File($"{ApiPaths.Folder}announcements.json", site => ApiJson.Write(Announcements(announcements, site), ApiJson.Default.ApiAnnouncementList), announcements.Max(notice => (DateOnly?)notice.From)) with
        {
            Inputs = PagePlan.InputsOf(announcements.Select(notice => notice.Path)),
        };
        foreach (var schema in ApiSchemas.All) yield return File(ApiPaths.Schema(schema.Name), site => ApiSchemas.Write(schema, site.BaseUrl));
        yield return File($"{ApiPaths.Folder}openapi.json", site => OpenApiDocument.Write(site.BaseUrl, site.Library.Settings.Title));
        yield return File($"{ApiPaths.Folder}lantern.d.ts", _ => TypeDeclarations.Write());
        yield return File($"{ApiPaths.Folder}index.json", site => ApiJson.Write(Index(site, announcements.Count), ApiJson.Default.ApiIndex), newest) with
        {
            Inputs = PagePlan.InputsOf(Counts(site, announcements.Count).Select(count => count.ToString(CultureInfo.InvariantCulture))),
        };
    }

    private static ApiFile File(string path, Func<Presentation, byte[]> make, DateOnly? updated = null) => new(path, make, null, updated);

    private static ApiPersonList People(IReadOnlyList<Person> people, Presentation site) => new()
    {
        People = [.. people.Select(person => Person(person, site))],
    };

    private static ApiPerson Person(Person person, Presentation site)
    {
        site.Reads.Add(Keys.Top(person.Path));
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
        site.Reads.Add(Keys.Regions);
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
        Announcements = [.. notices.Select(notice => Announcement(notice, site))],
    };

    private static ApiAnnouncement Announcement(Announcement notice, Presentation site)
    {
        site.Reads.Add(Keys.Top(notice.Path));
        return new() { Key = notice.Key, From = notice.From, Until = notice.Until, Level = notice.IsUrgent ? "urgent" : "info", Body = site.Api.Body(notice.Path, "/") };
    }

    private static int[] Counts(Presentation site, int announcements)
    {
        var catalogs = site.Library.Catalogs;
        return [site.Library.Listed.Count, catalogs.Topics.All.Count, catalogs.People.All.Count, catalogs.CrisisLines.All.Count, announcements];
    }

    private static ApiIndex Index(Presentation site, int announcements)
    {
        string Url(string name) => site.Api.UrlOfFile(ApiPaths.Folder + name);
        var counts = Counts(site, announcements);
        return new ApiIndex
        {
            Version = ApiPaths.Version,
            Title = site.Library.Settings.Title,
            Language = site.Library.Settings.Language,
            TimeZone = site.Library.Settings.TimeZone.Id,
            Preview = site.IsPreview ? true : null,
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
                Articles = counts[0],
                Topics = counts[1],
                People = counts[2],
                CrisisLines = counts[3],
                Announcements = counts[4],
            },
            Schemas = [.. ApiSchemas.All.Select(schema => new ApiSchema { Name = schema.Name, Url = site.Api.UrlOfFile(ApiPaths.Schema(schema.Name)) })],
        };
    }
}
