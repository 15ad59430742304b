using Lantern.Content.FrontMatter;

namespace Lantern.Content.Settings;

/// <summary>What a practice may choose of how strip, crisis lines and disclaimers look. Everything else of them is the engine's, so that it can be promised. Immutable.</summary>
public sealed record HelpStyle
{
    /// <summary>Names of <see cref="Corners"/>.</summary>
    public static IReadOnlyList<string> AllCorners { get; } = ["square", "small", "normal", "round"];

    /// <summary>Names of <see cref="Spacing"/>.</summary>
    public static IReadOnlyList<string> AllSpacings { get; } = ["tight", "normal", "wide"];

    /// <summary>Names of <see cref="Box"/>.</summary>
    public static IReadOnlyList<string> AllBoxes { get; } = ["bar", "frame", "plain"];

    /// <summary>Another colour for buttons and edges than the palette's accent.</summary>
    public Located<string>? Accent { get; init; }

    /// <summary>The same on devices that are set to dark.</summary>
    public Located<string>? AccentDark { get; init; }

    /// <summary>How round the corners of boxes and buttons are.</summary>
    public string Corners { get; init; } = "normal";

    /// <summary>How much room there is within a box.</summary>
    public string Spacing { get; init; } = "normal";

    /// <summary>What marks a box: a bar at its side, a frame around it, or its ground alone.</summary>
    public string Box { get; init; } = "bar";

    /// <summary>The mapping <c>help</c> of the settings; what is not on the lists is a finding.</summary>
    internal static HelpStyle Read(MapReader settings)
    {
        if (settings.Map("help", "the look of help") is not { } map) return new();
        var style = new HelpStyle
        {
            Accent = Palette.ReadColour(map, "accent"),
            AccentDark = Palette.ReadColour(map, "accent-dark"),
            Corners = map.Choice("corners", [.. AllCorners]) ?? "normal",
            Spacing = map.Choice("spacing", [.. AllSpacings]) ?? "normal",
            Box = map.Choice("box", [.. AllBoxes]) ?? "bar",
        };
        map.Finish();
        return style;
    }
}
