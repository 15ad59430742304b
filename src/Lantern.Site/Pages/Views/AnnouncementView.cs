using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A notice for the whole site, on the days on which it is shown.</summary>
public sealed record AnnouncementView(string Key, bool IsUrgent, Html Body)
{
    public static ViewType<AnnouncementView> Type { get; } = new ViewType<AnnouncementView>("announcement", "A notice for the whole site. An element with the class announcement may stand between strip and header.")
        .Text("key", "the name of its file", view => view.Key)
        .Flag("is_urgent", "visitors need to know it today", view => view.IsUrgent)
        .Html("body", "its words", view => view.Body);
}
