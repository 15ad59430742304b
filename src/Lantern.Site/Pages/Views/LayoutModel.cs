using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>What <c>layout.liquid</c> is given: the page, and what its own template made.</summary>
public sealed record LayoutModel(PageView Page, Html Content)
{
    public static ViewType<LayoutModel> Type { get; } = new ViewType<LayoutModel>("layout", "What the layout is given.")
        .Object("page", "the page", PageView.Type, model => model.Page)
        .Html("content", "what the page's own template made", model => model.Content);
}
