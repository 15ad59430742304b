using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>The place of an article in its series.</summary>
/// <param name="Part">From 1, among the parts that visitors can read.</param>
/// <param name="Parts">How many there are.</param>
/// <param name="Previous">The one before, if there is one.</param>
/// <param name="Next">The one after, if there is one.</param>
public sealed record SeriesView(int Part, int Parts, LinkView? Previous, LinkView? Next)
{
    public static ViewType<SeriesView> Type { get; } = new ViewType<SeriesView>("series", "The place of an article in its series.")
        .Number("part", "its place, from 1", view => view.Part)
        .Number("parts", "how many parts there are", view => view.Parts)
        .Object("previous", "the part before, if there is one", LinkView.Type, view => view.Previous)
        .Object("next", "the part after, if there is one", LinkView.Type, view => view.Next);
}
