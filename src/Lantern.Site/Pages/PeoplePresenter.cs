using Lantern.Content.Library;
using Lantern.Content.Pages;
using Lantern.Content.People;
using Lantern.Site.Api;
using Lantern.Site.Incremental;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>Pages about people and places.</summary>
public static class PeoplePresenter
{
    /// <summary>Articles that a person's page lists at most.</summary>
    private const int ArticlesOfPerson = 20;

    public static PagePlan People(Presentation library)
    {
        const string OutputPath = "people/index.html";
        var people = ByName(library.Library).Where(person => !(person.Left <= library.Library.Today)).ToList();
        return new PagePlan(OutputPath, PagePlan.InputsOf(people.Select(person => person.Key)), site => ListPresenter.Plain(OutputPath, "people", Templates.People, site, new TemplateModel
        {
            Page = site.Page("list", site.Words["people_title"], "/people/", site.Described("people_description"), [site.Home]),
            People = [.. people.Select(site.Person)],
        }, "<the list of people>"));
    }

    /// <summary>Everybody by their folded name, then key.</summary>
    public static IEnumerable<Person> ByName(Library library) =>
        library.Catalogs.People.All.OrderBy(person => SortKey.Of(person.Name), StringComparer.Ordinal).ThenBy(person => person.Key, StringComparer.Ordinal);

    public static PagePlan Person(Person person, Presentation library)
    {
        var articles = library.Library.ByAuthor(person).Take(ArticlesOfPerson).ToList();
        var newest = library.Library.ByAuthor(person).Max(ApiArticles.UpdatedOf);
        return new PagePlan($"people/{person.Key}/index.html", PagePlan.InputsOf(newest, articles), site => Person(person, articles, newest, site));
    }

    private static PlannedPage Person(Person person, IReadOnlyList<LibraryArticle> articles, DateOnly? newest, Presentation site)
    {
        site.Reads.Add(Keys.Top(person.Path));
        var view = site.Person(person);
        LinkView[] breadcrumbs = [site.Home, new(site.Words["people_title"], "/people/")];
        var page = site.Page("person", person.Name, view.Url, site.Described("person_description", ("person", person.Name)), breadcrumbs);
        if (!page.IsNoIndex) page = page with { StructuredData = site.StructuredData.Person(view, page) };
        return ListPresenter.Plain($"people/{person.Key}/index.html", "person", Templates.Person, site, new TemplateModel
        {
            Page = page,
            Person = view,
            Body = site.Compose(person.Path),
            Articles = [.. articles.Select(site.Card)],
        }, person.Path) with { LastChanged = newest };
    }

    public static PagePlan Location(Location location) => new($"locations/{location.Key}/index.html", site => Location(location, site));

    private static PlannedPage Location(Location location, Presentation site)
    {
        site.Reads.Add(Keys.Top(location.Path));
        return ListPresenter.Plain($"locations/{location.Key}/index.html", "location", Templates.Location, site, new TemplateModel
        {
            Page = site.Page("location", location.Name, $"/locations/{location.Key}/", site.Described("location_description", ("place", location.Name)), [site.Home]),
            Location = LocationPresenter.Present(location),
            Body = site.Compose(location.Path),
        }, location.Path);
    }
}
