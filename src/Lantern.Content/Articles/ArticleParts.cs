using System.Collections.Immutable;
using System.Globalization;
using Lantern.Content.FrontMatter;

namespace Lantern.Content.Articles;

/// <summary>The keys of an article that hold more than one value.</summary>
internal static class ArticleParts
{
    public static ArticleImage? Image(MapReader article)
    {
        if (article.Map("image", "a picture") is not { } map) return null;
        var src = map.RequiredText("src");
        var decorative = map.IsSet("decorative");
        var alt = map.Words("alt");
        var credit = map.Words("credit");
        map.Finish();
        if (src is null) return null;
        if (alt is null && !decorative)
        {
            map.Diagnostics.Add(ContentDiagnostics.MissingKey.At(src.Value.Location, "alt", "a picture that is not 'decorative: true'"));
            return null;
        }
        return new ArticleImage(src.Value, decorative ? "" : alt!, credit, decorative);
    }

    public static ImmutableArray<Source> Sources(MapReader article, string key, bool needsKey)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var map in article.Maps(key, needsKey ? "a source" : "an item of further reading"))
        {
            var name = needsKey ? map.RequiredText("key") : map.Text("key");
            var title = map.RequiredText("title");
            var url = WebAddress.Read(map, "url");
            var doi = map.Text("doi");
            if (doi is { } given && !given.Value.StartsWith("10.", StringComparison.Ordinal))
                map.Diagnostics.Add(ContentDiagnostics.BadAddress.At(given.Location, given.Value, "a DOI", "a DOI begins with 10. and is written without an address in front of it"));
            var place = name?.Location ?? map.Location;
            var source = new Source(name?.Value ?? "", title?.Value ?? "", url, doi?.Value, map.Number("year")?.Value, place, url is not null && map.Node("url") is { } address ? map.Locate(address) : place);
            map.Finish();
            if (title is null || (needsKey && name is null)) continue;
            if (name is { } used && !seen.Add(used.Value)) map.Diagnostics.Add(ContentDiagnostics.DuplicateSource.At(used.Location, used.Value));
            else sources.Add(source);
        }
        return sources.ToImmutable();
    }

    public static ImmutableArray<Waiver> Waivers(MapReader article)
    {
        var waivers = ImmutableArray.CreateBuilder<Waiver>();
        foreach (var map in article.Maps("waivers", "a waiver"))
        {
            var (rule, reason, by) = (map.RequiredText("rule"), map.RequiredText("reason"), map.RequiredText("by"));
            var until = map.Date("until");
            map.Finish();
            if (rule is not null && reason is not null && by is not null) waivers.Add(new(rule.Value, reason.Value.Value, by.Value, until?.Value));
        }
        return waivers.ToImmutable();
    }

    public static Series? Series(MapReader article)
    {
        if (article.Map("series", "a series") is not { } map) return null;
        var (key, part) = (map.RequiredText("key"), map.Number("part"));
        if (part is null && !map.Has("part")) map.Diagnostics.Add(ContentDiagnostics.MissingKey.At(map.Location, "part", map.What));
        if (part is { Value: < 1 } wrong)
        {
            map.Diagnostics.Add(ContentDiagnostics.BadPart.At(wrong.Location, wrong.Value.ToString(CultureInfo.InvariantCulture)));
            part = null;
        }
        map.Finish();
        return key is not null && part is not null ? new(key.Value.Value, part.Value.Value, part.Value.Location) : null;
    }
}
