using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>Which page of a list this is. Numbers count from 1.</summary>
public sealed record PagerView(int Page, int Pages, LinkView? Newer, LinkView? Older)
{
    public static ViewType<PagerView> Type { get; } = new ViewType<PagerView>("pager", "Which page of a list this is.")
        .Number("page", "its number, from 1", view => view.Page)
        .Number("pages", "how many there are", view => view.Pages)
        .Object("newer", "the page before", LinkView.Type, view => view.Newer)
        .Object("older", "the page after", LinkView.Type, view => view.Older);
}
