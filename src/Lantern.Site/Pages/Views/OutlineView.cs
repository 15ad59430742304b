using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A heading of level 2 in the outline.</summary>
public sealed record OutlineView(string Id, string Text)
{
    public static ViewType<OutlineView> Type { get; } = new ViewType<OutlineView>("outline_entry", "A heading of the outline.")
        .Text("id", "the id to link to", view => view.Id)
        .Text("text", "the words of the heading", view => view.Text);
}
