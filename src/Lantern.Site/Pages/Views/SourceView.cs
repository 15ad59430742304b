using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A source, or an item of further reading.</summary>
public sealed record SourceView(string? Id, string Title, string? Url, string? Year, string? Doi)
{
    public static ViewType<SourceView> Type { get; } = new ViewType<SourceView>("source", "A source, or an item of further reading.")
        .Text("id", "the id that citations lead to; none for further reading", view => view.Id)
        .Text("title", "its title", view => view.Title)
        .Text("url", "where it can be read, if known", view => view.Url)
        .Text("year", "the year, if known", view => view.Year)
        .Text("doi", "its DOI, if known", view => view.Doi);
}
