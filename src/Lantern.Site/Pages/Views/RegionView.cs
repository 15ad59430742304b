using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A region with its emergency number and its lines, on the crisis page.</summary>
public sealed record RegionView
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string EmergencyWording { get; init; }
    public required LinkView Emergency { get; init; }
    public required IReadOnlyList<CrisisLineView> Lines { get; init; }

    public static ViewType<RegionView> Type { get; } = new ViewType<RegionView>("region", "A region with its emergency number and its crisis lines.")
        .Text("key", "its key, for an id", view => view.Key)
        .Text("name", "its name, with a large first letter", view => view.Name)
        .Text("emergency_wording", "the sentence about emergencies", view => view.EmergencyWording)
        .Object("emergency", "the emergency number as a link", LinkView.Type, view => view.Emergency)
        .List("lines", "its crisis lines, in order", CrisisLineView.Type, view => view.Lines);
}
