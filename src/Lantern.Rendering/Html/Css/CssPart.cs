using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>One part of a value; functions and brackets hold parts of their own.</summary>
internal sealed record CssPart(CssTokenKind Kind, string Text, double Number, ImmutableArray<CssPart> Inside)
{
    public bool IsFunction => Kind == CssTokenKind.Function;

    public bool IsDelim(char letter) => Kind == CssTokenKind.Delim && Text.Length == 1 && Text[0] == letter;

    /// <summary>The parts of a function between its commas.</summary>
    public IReadOnlyList<ImmutableArray<CssPart>> Arguments()
    {
        var arguments = new List<ImmutableArray<CssPart>>();
        var from = 0;
        for (var i = 0; i <= Inside.Length; i++)
        {
            if (i < Inside.Length && Inside[i].Kind != CssTokenKind.Comma) continue;
            arguments.Add(Inside[from..i]);
            from = i + 1;
        }
        return arguments;
    }
}
