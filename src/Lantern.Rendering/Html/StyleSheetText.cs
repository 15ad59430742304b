using System.Text;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>A style sheet of a theme as it is published: without comments and spare space, and with the addresses that its files have on the site. Pure.</summary>
/// <remarks>Works on the tokens that the gate reads (CSS Syntax Level 3), and changes none but addresses, so that browsers and gate see the same rules.</remarks>
public static class StyleSheetText
{
    /// <param name="path">The sheet, for people.</param>
    /// <param name="css">Its text.</param>
    /// <param name="addressOf">The address that a file has on the site, by what the sheet calls it; null where there is none.</param>
    /// <param name="report">Told of a file that is not there: what the sheet calls it, and where.</param>
    public static string Publish(string path, string css, Func<string, string?> addressOf, Action<string, SourceLocation> report)
    {
        var tokens = new CssTokens(css);
        var source = new SourceText(path, css);
        var addresses = new Dictionary<int, string>();
        foreach (var (address, offset) in CssAddresses.Find(tokens))
        {
            if (!IsOfTheme(address)) continue;
            var tail = address.AsSpan().IndexOfAny('?', '#');
            var name = tail < 0 ? address : address[..tail];
            if (addressOf(name) is { } found) addresses[offset] = found + (tail < 0 ? "" : address[tail..]);
            else report(name, source.Locate(SourceSpan.At(offset, EndOf(tokens, offset) - offset)));
        }
        return Write(tokens, addresses);
    }

    private static string Write(CssTokens tokens, Dictionary<int, string> addresses)
    {
        var text = new StringBuilder(tokens.Source.Length);
        CssToken? last = null;
        var hasSpace = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == CssTokenKind.WhiteSpace)
            {
                hasSpace = true;
                continue;
            }
            if (token.Kind == CssTokenKind.Semicolon && Next(tokens, i) == CssTokenKind.CloseCurly && last?.Kind != CssTokenKind.Colon) continue;
            if (last is { } before)
            {
                if (hasSpace && NeedsSpace(before, token)) text.Append(' ');
                // A comment alone kept these two apart.
                else if (!hasSpace && before.End != token.Start && NeedsSpace(before, token)) text.Append("/**/");
            }
            if (token.Kind is not (CssTokenKind.Url or CssTokenKind.String) || !addresses.TryGetValue(token.Start, out var address)) text.Append(tokens.Source, token.Start, token.End - token.Start);
            else if (token.Kind == CssTokenKind.Url) text.Append("url(\"").Append(address).Append("\")");
            else text.Append('"').Append(address).Append('"');
            (last, hasSpace) = (token, false);
        }
        return text.Append(Unclosed(tokens, addresses)).ToString();
    }

    /// <summary>What closes all that a sheet leaves open at its end, as browsers do there; another sheet may follow.</summary>
    private static string Unclosed(CssTokens tokens, Dictionary<int, string> written)
    {
        var end = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.CloserOf(i) == tokens.Count)
                end.Insert(0, tokens[i].Closer switch { CssTokenKind.CloseCurly => '}', CssTokenKind.CloseSquare => ']', _ => ')' });
        }
        // An address that was written anew is closed already.
        if (tokens.Count == 0 || written.ContainsKey(tokens[^1].Start)) return end.ToString();
        var last = tokens.Source.AsSpan(tokens[^1].Start);
        if (tokens[^1].Kind == CssTokenKind.String && (last.Length < 2 || last[^1] != last[0])) end.Insert(0, last[0]);
        if (tokens[^1].Kind is CssTokenKind.Url or CssTokenKind.BadUrl && !last.TrimEnd().EndsWith(")")) end.Insert(0, ')');
        return end.ToString();
    }

    private static bool NeedsSpace(CssToken before, CssToken after)
    {
        // '--name: ;' is a property without a value; some browsers take '--name:;' for a mistake.
        if (before.Kind == CssTokenKind.Colon) return after.Kind is CssTokenKind.Semicolon or CssTokenKind.CloseCurly;
        return before.Kind is not (CssTokenKind.OpenCurly or CssTokenKind.CloseCurly or CssTokenKind.Semicolon or CssTokenKind.Comma or CssTokenKind.OpenParen or CssTokenKind.OpenSquare or CssTokenKind.Function)
            && after.Kind is not (CssTokenKind.OpenCurly or CssTokenKind.CloseCurly or CssTokenKind.Semicolon or CssTokenKind.Comma or CssTokenKind.CloseParen or CssTokenKind.CloseSquare);
    }

    private static CssTokenKind? Next(CssTokens tokens, int index)
    {
        var next = tokens.SkipSpace(index + 1, tokens.Count);
        return next < tokens.Count ? tokens[next].Kind : null;
    }

    private static int EndOf(CssTokens tokens, int offset)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Start == offset) return tokens[i].End;
        }
        return offset + 1;
    }

    /// <summary>False for a part of the same drawing, for what stands in the sheet itself, and for other hosts, which the gate refuses.</summary>
    private static bool IsOfTheme(string address) => address.Length > 0 && address[0] != '#' && !AddressAttribute.IsProtocolRelative(address) && AddressAttribute.SchemeOf(address) is null;
}
