using Lantern.Content.Library;
using Lantern.Content.Pages;
using Lantern.Content.Safety;
using Lantern.Rendering.Liquid;
using Lantern.Site.Api;
using Lantern.Site.Incremental;
using Lantern.Site.Links;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>Pages of <c>pages/</c>, and the home, crisis and not-found pages, which exist whether or not they have a file.</summary>
public static class PagePresenter
{
    private const int RecentOnHome = 6;
    private const int FeaturedOnHome = 3;

    /// <summary>A page of <c>pages/</c> that is none of the special ones.</summary>
    public static PagePlan Plan(Page page) => new(OutputPath(page), site => Page(page, site));

    private static string OutputPath(Page page) => $"{page.Route}/index.html";

    private static PlannedPage Page(Page page, Presentation site)
    {
        site.Reads.Add(Keys.Top(page.Path));
        var isContact = page.Route == "contact";
        var (blocks, early) = BlocksOf(page, site);
        var badge = page.IsDraft ? site.Words["badge_draft"] : null;
        var model = new TemplateModel
        {
            Page = site.Page("page", page.Title.Value, SiteRoutes.UrlOf(page.Route), page.Description, [site.Home], badge: badge),
            Body = site.Compose(page.Path),
            Safety = blocks is null ? SafetyView.None : site.Safety.Present(blocks, early),
            Contact = isContact ? ContactPresenter.Present(site) : null,
        };
        return new PlannedPage(
            OutputPath(page), isContact ? "contact" : "page", isContact ? Templates.Contact : Templates.Page, model, site.Safety.Expect("page", blocks, early), page.Path);
    }

    public static PagePlan Home(Presentation library)
    {
        var featured = library.Library.Listed.Where(article => article.Article.IsFeatured).Take(FeaturedOnHome).ToList();
        var recent = library.Library.Listed.Take(RecentOnHome).ToList();
        var newest = library.Library.Listed.Max(ApiArticles.UpdatedOf);
        return new PagePlan("index.html", PagePlan.InputsOf(newest, featured, recent), site => Home(featured, recent, newest, site));
    }

    private static PlannedPage Home(IReadOnlyList<LibraryArticle> featured, IReadOnlyList<LibraryArticle> recent, DateOnly? newest, Presentation site)
    {
        var page = site.FindPage("index");
        return Special(site, page, "home", "home", "/", "index.html", Templates.Home, page?.Title.Value ?? site.Library.Settings.Title, isHealth: false, model => model with
        {
            Page = model.Page.IsNoIndex ? model.Page : model.Page with { StructuredData = site.StructuredData.Home(model.Page) },
            Topics = [.. site.TopicsByTitle.Select(site.Topic)],
            Featured = [.. featured.Select(site.Card)],
            Articles = [.. recent.Select(site.Card)],
        }) with { LastChanged = newest };
    }

    /// <summary>The crisis page. Disclaimers and crisis lines are those of the settings.</summary>
    public static PagePlan CrisisPlan { get; } = new("crisis/index.html", Crisis);

    private static PlannedPage Crisis(Presentation site)
    {
        var page = site.FindPage("crisis");
        site.Reads.Add(Keys.Regions);
        var own = site.Library.Regions;
        return Special(site, page, "crisis", "crisis", "/crisis/", "crisis/index.html", Templates.Crisis, page?.Title.Value ?? site.Words["get_help_now"], isHealth: true, model => model with
        {
            Regions = [.. own.Select(region => Region(region, site))],
            Ways = WaysPresenter.Present(
                [.. own.SelectMany(region => LinesOf(region, site)).DistinctBy(line => line.Key, StringComparer.Ordinal)],
                model.Safety.CrisisLines.Select(line => line.Key).ToHashSet(StringComparer.Ordinal), site.Safety.Line),
            OtherRegions =
            [
                .. site.Library.Catalogs.Regions.All.Where(region => !own.Contains(region)).OrderBy(region => SortKey.Of(Bare(region.Name)), StringComparer.Ordinal).Select(region => Region(region, site)),
            ],
        });
    }

    /// <summary>The crisis page below each notice that is still to come: checked today, so that no day to come can stop a build.</summary>
    public static IEnumerable<PagePlan> BelowLaterNotices(Presentation site) =>
        site.Content.Announcements.Where(notice => notice.From > site.Library.Today).Select(notice => new PagePlan($"later:{notice.Path}", reading =>
        {
            reading.Reads.Add(Keys.Text(notice.Path));
            var page = Crisis(reading);
            return page with { Model = page.Model with { Page = page.Model.Page with { Announcements = [reading.Announcement(notice)] } } };
        }));

    public static PagePlan NotFoundPlan { get; } = new("404.html", NotFound);

    private static PlannedPage NotFound(Presentation site)
    {
        var page = site.FindPage("404");
        var blocks = site.Library.DefaultSafety with { Disclaimers = [] };
        var model = new TemplateModel
        {
            Page = site.Page("not-found", page?.Title.Value ?? site.Words["not_found_title"], "/404.html", null, noIndex: true),
            Body = page is null ? BodyView.Empty : site.Compose(page.Path),
            Safety = site.Safety.Present(blocks, afterLead: false),
            Topics = [.. site.TopicsByTitle.Select(site.Topic)],
            ContactPage = site.FindPage("contact") is { } contact ? new LinkView(contact.Title.Value, SiteRoutes.UrlOf(contact.Route)) : null,
        };
        return new PlannedPage("404.html", "not-found", Templates.NotFound, model, site.Safety.Expect("not-found", blocks, afterLead: false), page?.Path ?? "<the page for addresses that are not there>");
    }

    private static PlannedPage Special(
        Presentation site, Page? page, string kind, string template, string url, string output, ViewType<TemplateModel> type, string title, bool isHealth, Func<TemplateModel, TemplateModel> fill)
    {
        var (blocks, _) = page is null ? (isHealth ? site.Library.DefaultSafety : null, false) : BlocksOf(page, site);
        if (isHealth) blocks ??= site.Library.DefaultSafety;
        // The home page shows where to find help; a disclaimer it needs only where it is about health itself.
        var isAbout = blocks is not null;
        blocks ??= site.Library.DefaultSafety with { Disclaimers = [] };
        var model = new TemplateModel
        {
            Page = site.Page(kind, title, url, page?.Description, kind == "home" ? [] : [site.Home]),
            Body = page is null ? BodyView.Empty : site.Compose(page.Path),
            Safety = site.Safety.Present(blocks, afterLead: false),
        };
        // On these two the block has a place of its own: the crisis page begins with it, the home page ends with it.
        var expectation = site.Safety.Expect(kind, blocks, afterLead: false) with { CrisisPlace = null, IsHealth = isAbout };
        return new PlannedPage(output, template, type, fill(model), expectation, page?.Path ?? $"<the {kind} page>");
    }

    private static (SafetyBlocks? Blocks, bool Early) BlocksOf(Page page, Presentation site) =>
        page.IsHealth ? (site.Library.DefaultSafety, site.BodyOf(page.Path).NamesSuicide) : (null, false);

    private static RegionView Region(Region region, Presentation site) => new()
    {
        Key = region.Key,
        Name = char.ToUpperInvariant(region.Name[0]) + region.Name[1..],
        EmergencyWording = region.Emergency.Wording,
        Emergency = new LinkView(region.Emergency.Label, region.Emergency.Href),
        Lines = [.. LinesOf(region, site).Select(site.Safety.Line)],
    };

    private static IEnumerable<CrisisLine> LinesOf(Region region, Presentation site) =>
        region.Lines.Select(key => site.Library.Catalogs.CrisisLines.TryGet(key.Value, out var line) ? line : null).OfType<CrisisLine>();

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
