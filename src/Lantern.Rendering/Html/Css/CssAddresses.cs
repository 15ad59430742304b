using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>Finds every address that a browser may ask for because of a sheet.</summary>
internal static class CssAddresses
{
    public static ImmutableArray<CssAddress> Find(CssTokens tokens)
    {
        var found = ImmutableArray.CreateBuilder<CssAddress>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case CssTokenKind.Url or CssTokenKind.BadUrl:
                    found.Add(new CssAddress(token.Text, token.Start));
                    break;
                case CssTokenKind.Function when IsImageFunction(token):
                    AddStrings(tokens, i + 1, tokens.CloserOf(i), found);
                    break;
                case CssTokenKind.AtKeyword when token.IsNamed("import"):
                    var next = tokens.SkipSpace(i + 1, tokens.Count);
                    if (next < tokens.Count && tokens[next].Kind is CssTokenKind.String or CssTokenKind.BadString)
                        found.Add(new CssAddress(tokens[next].Text, tokens[next].Start));
                    break;
                case CssTokenKind.AtKeyword when token.IsNamed("namespace"):
                    // The name of a namespace looks like an address and is never asked for.
                    while (i + 1 < tokens.Count && tokens[i + 1].Kind is not (CssTokenKind.Semicolon or CssTokenKind.OpenCurly)) i++;
                    break;
            }
        }
        return found.ToImmutable();
    }

    private static bool IsImageFunction(CssToken token) =>
        token.IsNamed("url") || token.IsNamed("src") || token.IsNamed("image") || token.Text.EndsWith("image-set", StringComparison.OrdinalIgnoreCase);

    private static void AddStrings(CssTokens tokens, int at, int end, ImmutableArray<CssAddress>.Builder found)
    {
        // Strings directly inside only: url() inside image-set() comes by itself, and type("image/avif") is no address.
        while (at < end)
        {
            if (tokens[at].Kind is CssTokenKind.String or CssTokenKind.BadString) found.Add(new CssAddress(tokens[at].Text, tokens[at].Start));
            at = tokens.CloserOf(at) + 1;
        }
    }
}
