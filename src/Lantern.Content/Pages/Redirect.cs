using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Pages;

/// <summary>A rule of <c>redirects.yml</c>: an old address (perhaps ending in <c>*</c>) and the new one.</summary>
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
            if (!SitePath.IsSafe(from.Value, diagnostics) || !SitePath.IsOldAddress(from.Value, mayEndInSplat: true, diagnostics) || !SitePath.IsSafe(to.Value, diagnostics)) continue;
            if (!WebAddress.IsWeb(to.Value.Value) && !SitePath.IsRooted(to.Value, diagnostics)) continue;
            redirects.Add(new(from.Value, to.Value));
        }
        return redirects.ToImmutable();
    }
}
