using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>What <c>call-to-action.liquid</c> is given: it is rendered into bodies too, where <c>:::action</c> stands.</summary>
public sealed record CallToActionRoot(CallToActionView Action)
{
    public static ViewType<CallToActionRoot> Type { get; } = new ViewType<CallToActionRoot>("call-to-action", "What call-to-action.liquid is given.")
        .Object("action", "the invitation", CallToActionView.Type, model => model.Action);
}
