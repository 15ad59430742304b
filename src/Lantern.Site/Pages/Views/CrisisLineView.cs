using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A crisis line in full. Its words are checked on every page, so a theme prints all of it in this order.</summary>
public sealed record CrisisLineView
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<ChannelView> Channels { get; init; }
    public string? Hours { get; init; }
    public string? Languages { get; init; }

    /// <summary>Everything a visitor reads in the block, in order: what the gate compares.</summary>
    public string VisibleText => string.Join(' ', new[] { Name }
        .Concat(Channels.SelectMany(channel => new[] { channel.Lead, channel.Text }))
        .Append(Hours).Append(Languages).Where(part => !string.IsNullOrEmpty(part)));

    public static ViewType<CrisisLineView> Type { get; } = new ViewType<CrisisLineView>("crisis_line", "A crisis line in full. Print all of it in this order: its words are checked on every page.")
        .Shared()
        .Text("key", "for data-crisis-line", view => view.Key)
        .Text("name", "its name", view => view.Name)
        .List("channels", "ways to reach it", ChannelView.Type, view => view.Channels)
        .Text("hours", "when it is open, in words", view => view.Hours)
        .Text("languages", "which languages it speaks, in words", view => view.Languages);
}
