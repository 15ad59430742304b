using Lantern.Content.Library;
using Lantern.Content.Pages;
using Lantern.Content.People;
using Lantern.Site.Api;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>Pages about people and places.</summary>
public static class PeoplePresenter
{
    /// <summary>Articles that a person's page lists at most.</summary>
    private const int ArticlesOfPerson = 20;

    public static PlannedPage People(Presentation site) => ListPresenter.Plain("people/index.html", "people", Templates.People, site, new TemplateModel
    {
        Page = site.Page("list", site.Words["people_title"], "/people/", null, [site.Home]),
        People =
        [
            .. site.Library.Catalogs.People.All.Where(person => !(person.Left <= site.Library.Today))
                .OrderBy(person => SortKey.Of(person.Name), StringComparer.Ordinal).ThenBy(person => person.Key, StringComparer.Ordinal).Select(site.Person),
        ],
    }, "<the list of people>");

    public static PlannedPage Person(Person person, Presentation site)
    {
        var view = site.Person(person);
        LinkView[] breadcrumbs = [site.Home, new(site.Words["people_title"], "/people/")];
        var page = site.Page("person", person.Name, view.Url, null, breadcrumbs);
        if (!page.IsNoIndex) page = page with { StructuredData = site.StructuredData.Person(view, page) };
        return ListPresenter.Plain($"people/{person.Key}/index.html", "person", Templates.Person, site, new TemplateModel
        {
            Page = page,
            Person = view,
            Body = site.Composer.Compose(person.Path),
            Articles = [.. site.Library.ByAuthor(person).Take(ArticlesOfPerson).Select(site.Card)],
        }, person.Path) with { LastChanged = site.Library.ByAuthor(person).Max(ApiArticles.UpdatedOf) };
    }

    public static PlannedPage Location(Location location, Presentation site) =>
        ListPresenter.Plain($"locations/{location.Key}/index.html", "location", Templates.Location, site, new TemplateModel
        {
            Page = site.Page("location", location.Name, $"/locations/{location.Key}/", null, [site.Home]),
            Location = LocationPresenter.Present(location),
            Body = site.Composer.Compose(location.Path),
        }, location.Path);
}
