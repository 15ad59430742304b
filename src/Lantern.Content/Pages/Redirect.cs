using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Pages;

/// <summary>A rule of <c>redirects.yml</c>: an old address, or many of one form, and the new one.</summary>
public sealed record Redirect(Located<string> From, Located<string> To)
{
    /// <summary>The rules of the file, in its order; wrong ones are findings and left out.</summary>
    public static ImmutableArray<Redirect> BindAll(YamlNode? node, SourceText source, DiagnosticBag diagnostics)
    {
        if (node is null) return [];
        if (node is not YamlList list)
        {
            diagnostics.Add(ContentDiagnostics.WrongType.At(source.Locate(node.Span), "this file", "a list of items '- from: …' with 'to: …' below"));
            return [];
        }
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMap entry)
            {
                diagnostics.Add(ContentDiagnostics.WrongType.At(source.Locate(item.Span), "each item", "'- from: …' with 'to: …' below"));
                continue;
            }
            var map = new MapReader(entry, source, diagnostics, "a redirect");
            var (from, to) = (map.RequiredText("from"), map.RequiredText("to"));
            map.Finish();
            if (from is null || to is null) continue;
            if (!SitePath.IsSafe(from.Value, diagnostics) || !SitePath.IsOldAddress(from.Value, mayBeOpen: true, diagnostics) || !SitePath.IsSafe(to.Value, diagnostics)) continue;
            if (!WebAddress.IsWeb(to.Value.Value) && !SitePath.IsRooted(to.Value, diagnostics)) continue;
            if (IsFilled(from.Value, to.Value, diagnostics)) redirects.Add(new(from.Value, to.Value));
        }
        return redirects.ToImmutable();
    }

    /// <summary>False and a finding when the new address has a place that the old one can't fill.</summary>
    private static bool IsFilled(Located<string> from, Located<string> to, DiagnosticBag diagnostics)
    {
        var names = new OldAddress(from.Value).Names.ToList();
        var parts = AddressPattern.PartsOf(PathOf(to.Value));
        var query = to.Value.Split('?', '#') is [_, var asked, ..] ? asked.Split('&', '=') : [];
        var advice = to.Value.StartsWith('/') && query.Any(AddressPattern.IsName) ? "no page of the site has a ?, so that a name after it would change nothing"
            : parts.Contains("*") || to.Value.Contains('*', StringComparison.Ordinal) ? "write :splat in place of the *"
            : parts.Concat(query).FirstOrDefault(part => AddressPattern.IsName(part) && !names.Contains(part[1..])) is { } missing ? $"{missing} has to stand in the old address, too{(missing == ":splat" ? ", as a * at its end" : "")}"
            : parts.Take(Math.Max(0, parts.Length - 1)).Contains(":" + AddressPattern.Splat) ? ":splat may stand only at the end"
            : null;
        if (advice is null) return true;
        diagnostics.Add(ContentDiagnostics.UnfilledRedirect.At(to.Location, to.Value, advice));
        return false;
    }

    /// <summary>An address without scheme and host, and without what follows <c>?</c> or <c>#</c>.</summary>
    private static string PathOf(string address)
    {
        if (WebAddress.IsWeb(address)) address = address.IndexOf('/', address.IndexOf("://", StringComparison.Ordinal) + 3) is > 0 and var slash ? address[slash..] : "";
        var end = address.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? address : address[..end];
    }
}
