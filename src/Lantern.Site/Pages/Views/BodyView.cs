using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A rendered body in its two parts.</summary>
public sealed record BodyView(Html Lead, Html Rest)
{
    public static BodyView Empty { get; } = new(Html.Empty, Html.Empty);

    public static ViewType<BodyView> Type { get; } = new ViewType<BodyView>("body", "A rendered text in two parts.")
        .Html("lead", "what stands before the first heading", view => view.Lead)
        .Html("rest", "everything from the first heading on", view => view.Rest);
}
