using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>The crisis lines of the practice's own regions by the way to reach them, each with the channels of that way alone.</summary>
public sealed record WaysView
{
    public static WaysView None { get; } = new();

    public IReadOnlyList<CrisisLineView> Call { get; init; } = [];
    public IReadOnlyList<CrisisLineView> Text { get; init; } = [];
    public IReadOnlyList<CrisisLineView> Chat { get; init; } = [];
    public IReadOnlyList<CrisisLineView> Deaf { get; init; } = [];
    public IReadOnlyList<CrisisLineView> Languages { get; init; } = [];

    public static ViewType<WaysView> Type { get; } = new ViewType<WaysView>("ways", "The crisis lines of the practice's own regions by the way to reach them.")
        .List("call", "those to call, without those that stand on the page in full", CrisisLineView.Type, view => view.Call)
        .List("text", "those to send a text message to", CrisisLineView.Type, view => view.Text)
        .List("chat", "those to write to on the web or by email", CrisisLineView.Type, view => view.Chat)
        .List("deaf", "those with a relay service or video in sign language", CrisisLineView.Type, view => view.Deaf)
        .List("languages", "those that speak other languages than the site's", CrisisLineView.Type, view => view.Languages);
}
