using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>An at-rule about all that is shown at once: <c>@page</c>, <c>@view-transition</c>, <c>@counter-style</c>.</summary>
/// <param name="Name">Without the @, in lower case.</param>
/// <param name="Declarations">What it says, in order.</param>
/// <param name="HasOthers">True where it holds rules of its own, such as words at the edge of the paper.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record FrameAtRule(string Name, ImmutableArray<CssDeclaration> Declarations, bool HasOthers, SourceSpan Place)
{
    /// <summary>Wider edges leave too little of a sheet of paper; in pixels, three centimetres.</summary>
    private const double WidestEdge = 114;

    /// <summary>What in it takes what must be seen away, or null.</summary>
    public string? Trouble()
    {
        if (Name == "counter-style") return null;
        if (Name == "view-transition") return "a picture of the page before may be shown in place of this one";
        if (HasOthers) return "it puts words at the edge of the paper";
        foreach (var declaration in Declarations)
        {
            if (!IsHarmless(declaration)) return $"{declaration.Property}: {OutsideAddress.Shown(declaration.ValueText)}";
        }
        return null;
    }

    private static bool IsHarmless(CssDeclaration declaration) => declaration.Property switch
    {
        "size" => declaration.Value.Parts.All(static part => part.Kind == CssTokenKind.Ident),
        var name when name.StartsWith("margin", StringComparison.Ordinal) => declaration.Value.Parts.All(static part =>
            CssLength.Of(part) is { } length && (length.Kind == CssLengthKind.Share ? length.Value is >= 0 and <= 10 : length.Pixels is >= 0 and <= WidestEdge)),
        "orphans" or "widows" or "marks" or "bleed" => true,
        _ => false,
    };
}
