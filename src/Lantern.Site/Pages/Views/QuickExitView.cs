using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>The way to leave a page in haste, for visitors who may not be alone.</summary>
/// <param name="Url">Where it leads: a page that nobody would wonder about.</param>
public sealed record QuickExitView(string Url)
{
    public static ViewType<QuickExitView> Type { get; } = new ViewType<QuickExitView>("quick_exit", "The way to leave a page in haste. Its link carries data-quick-exit, which the gate looks for.")
        .Shared()
        .Text("url", "where it leads", view => view.Url);
}
