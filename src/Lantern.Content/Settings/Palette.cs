using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lantern.Content.FrontMatter;

namespace Lantern.Content.Settings;

/// <summary>The colours that a practice chooses; what it does not choose stays as the theme has it. Immutable.</summary>
/// <param name="Colours">Name and colour, such as <c>accent</c> and <c>#1f6f78</c>, in the order of <see cref="Names"/>.</param>
public sealed partial record Palette(ImmutableArray<(string Name, Located<string> Colour)> Colours)
{
    /// <summary>All names with what they colour. A name with <c>-dark</c> is for visitors whose device is set to dark.</summary>
    public static IReadOnlyList<(string Name, string What)> Names { get; } =
    [
        ("accent", "Links and buttons."),
        ("accent-dark", "Links and buttons, on devices that are set to dark."),
        ("paper", "The ground of the page."),
        ("paper-dark", "The ground of the page, on devices that are set to dark."),
        ("ink", "The text."),
        ("ink-dark", "The text, on devices that are set to dark."),
    ];

    public static Palette None { get; } = new(ImmutableArray<(string, Located<string>)>.Empty);

    public bool IsEmpty => Colours.IsEmpty;

    public Located<string>? Find(string name)
    {
        foreach (var colour in Colours)
        {
            if (colour.Name == name) return colour.Colour;
        }
        return null;
    }

    /// <summary>The mapping <c>palette</c> of the settings; wrong colours and names are findings.</summary>
    internal static Palette Read(MapReader settings)
    {
        if (settings.Map("palette", "the palette") is not { } map) return None;
        var colours = ImmutableArray.CreateBuilder<(string, Located<string>)>();
        foreach (var (name, _) in Names)
        {
            if (ReadColour(map, name) is { } colour) colours.Add((name, colour));
        }
        map.Finish();
        return new(colours.ToImmutable());
    }

    /// <summary>A colour of a mapping; what is none is a finding.</summary>
    internal static Located<string>? ReadColour(MapReader map, string name)
    {
        if (map.Text(name) is not { } colour)
        {
            // Without quotes YAML takes the colour for a comment, and nothing is left.
            if (map.Has(name) && map.Node(name) is null) map.Diagnostics.Add(ContentDiagnostics.BadColour.At(map.LocationOf(name), ""));
            return null;
        }
        if (Colour().IsMatch(colour.Value)) return colour;
        map.Diagnostics.Add(ContentDiagnostics.BadColour.At(colour.Location, colour.Value));
        return null;
    }

    [GeneratedRegex("^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
