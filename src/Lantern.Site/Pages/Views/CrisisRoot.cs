using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>What <c>crisis-box.liquid</c> is given: it is rendered into bodies, where <c>:::crisis</c> stands.</summary>
public sealed record CrisisRoot(IReadOnlyList<CrisisLineView> Lines)
{
    public static ViewType<CrisisRoot> Type { get; } = new ViewType<CrisisRoot>("crisis-box", "What crisis-box.liquid is given, for ':::crisis' inside a text.")
        .List("lines", "the crisis lines", CrisisLineView.Type, model => model.Lines);
}
