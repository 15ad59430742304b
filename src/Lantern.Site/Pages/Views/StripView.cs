using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>The crisis strip, the same on every page. Its words are checked on every page, so a theme prints all parts in order.</summary>
public sealed record StripView(IReadOnlyList<StripPart> Parts, LinkView More, IReadOnlyList<LinkView> Elsewhere)
{
    public static ViewType<StripView> Type { get; } = new ViewType<StripView>("strip", "The crisis strip. Print every part in order: its words are checked on every page.")
        .List("parts", "the pieces of its sentences", StripPart.Type, view => view.Parts)
        .Object("more", "the link to more ways to get help", LinkView.Type, view => view.More)
        .List("elsewhere", "the link for readers in other countries", LinkView.Type, view => view.Elsewhere);
}
