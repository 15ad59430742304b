namespace Lantern.Rendering.Html.Help;

/// <summary>The small drawing in the link of a crisis line, which the engine writes and no theme replaces.</summary>
/// <param name="Kind">The kind of channel that it stands for.</param>
/// <param name="Path">Its lines, in a square of 24.</param>
public sealed record HelpIcon(string Kind, string Path)
{
    /// <summary>One for each kind of channel.</summary>
    public static IReadOnlyList<HelpIcon> All { get; } =
    [
        new("call", "M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"),
        new("text", "M4 4h16v12H9l-5 4zM8 9h8M8 12h5"),
        new("chat", "M3 4h12v9H8l-5 4zM19 8h2v12l-4-3h-7v-1"),
        new("email", "M3 5h18v14H3zM3 6l9 7 9-7"),
        new("video", "M3 6h12v12H3zM15 11l6-4v10l-6-4z"),
        new("relay", "M8 20a4 4 0 0 1-2-7 6 6 0 1 1 11-6c0 4-4 4-5 7s-1 6-4 6zM9 9a3 3 0 0 1 5 1"),
        new("authority", "M5 12h14M13 6l6 6-6 6"),
    ];

    /// <summary>As it stands in a page. Its size is one for browsers that show the page without styles.</summary>
    public string Html =>
        $"<svg class=\"help-icon\" viewBox=\"0 0 24 24\" width=\"20\" height=\"20\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" aria-hidden=\"true\"><path d=\"{Path}\"/></svg>";

    /// <summary>The drawing of a kind of channel; that of an address for any other.</summary>
    public static HelpIcon Of(string kind) => All.FirstOrDefault(icon => icon.Kind == kind) ?? All[^1];
}
