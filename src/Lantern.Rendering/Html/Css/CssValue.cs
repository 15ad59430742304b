using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>A value as parts: words, numbers, and functions with their own parts. White space, comments and <c>!important</c> are left out.</summary>
internal sealed record CssValue(ImmutableArray<CssPart> Parts)
{
    private const int DepthLimit = 24;

    public static CssValue Read(CssTokens tokens, int start, int end) => new(ReadParts(tokens, start, end, 0));

    /// <summary>True when the value is one word and that word is among these (lower case).</summary>
    public bool IsWord(params ReadOnlySpan<string> words) =>
        Parts is [{ Kind: CssTokenKind.Ident } only] && words.Contains(only.Text.ToLowerInvariant());

    /// <summary>True for the words that every property takes, and that hide nothing by themselves.</summary>
    public bool IsCssWide => IsWord("inherit", "initial", "unset", "revert", "revert-layer");

    /// <summary>True when one of the words stands in the value, outside functions.</summary>
    public bool HasWord(params ReadOnlySpan<string> words)
    {
        foreach (var part in Parts)
        {
            if (part.Kind == CssTokenKind.Ident && words.Contains(part.Text.ToLowerInvariant())) return true;
        }
        return false;
    }

    public bool HasFunction => Parts.Any(static part => part.IsFunction);

    private static ImmutableArray<CssPart> ReadParts(CssTokens tokens, int start, int end, int depth)
    {
        var parts = ImmutableArray.CreateBuilder<CssPart>();
        for (var i = start; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind == CssTokenKind.WhiteSpace) continue;
            if (token.IsDelim('!')) break;
            var close = Math.Min(tokens.CloserOf(i), end);
            if (close == i)
            {
                parts.Add(new CssPart(token.Kind, token.Text, token.Number, []));
                continue;
            }
            // Nobody nests this deep by hand; the empty part is one that can't be decided, which counts as hiding.
            var inside = depth < DepthLimit ? ReadParts(tokens, i + 1, close, depth + 1) : [];
            parts.Add(new CssPart(token.Kind, depth < DepthLimit ? token.Text.ToLowerInvariant() : "", token.Number, inside));
            i = close;
        }
        return parts.ToImmutable();
    }
}
