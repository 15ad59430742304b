using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>What other programs show of a page when its address is sent to somebody.</summary>
/// <param name="Kind">article or website, as OpenGraph has it.</param>
/// <param name="Title">The heading of the card.</param>
/// <param name="Description">The sentence below it.</param>
/// <param name="Image">Its picture, with a whole address.</param>
public sealed record ShareView(string Kind, string Title, string? Description, ImageView? Image)
{
    public static ViewType<ShareView> Type { get; } = new ViewType<ShareView>("share", "What other programs show of a page when its address is sent to somebody.")
        .Text("kind", "article or website", view => view.Kind)
        .Text("title", "the heading of the card; it names no condition where the topic is closed to sharing", view => view.Title)
        .Text("description", "the sentence below it, with the same care", view => view.Description)
        .Object("image", "its picture, with a whole address", ImageView.Type, view => view.Image);
}
