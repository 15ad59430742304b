using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A disclaimer. Its words are checked on every page.</summary>
public sealed record DisclaimerView(string Key, string? Version, Html Body)
{
    public static ViewType<DisclaimerView> Type { get; } = new ViewType<DisclaimerView>("disclaimer", "A disclaimer. Its section holds the body and nothing else: its words are checked on every page.")
        .Shared()
        .Text("key", "for data-disclaimer", view => view.Key)
        .Text("version", "the day of this wording", view => view.Version)
        .Html("body", "its wording", view => view.Body);
}
