using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Articles;

/// <summary>The address of an article: what <c>slug:</c> says, else the file name.</summary>
internal static class ArticleSlug
{
    public static (string Slug, SourceLocation Location) Read(MapReader map, SourceText source, DiagnosticBag diagnostics)
    {
        var name = NameOf(source.Path);
        var derived = SlugText.From(name);
        if (map.Text("slug") is { } given)
        {
            if (given.Value.Contains("..", StringComparison.Ordinal)) diagnostics.Add(ContentDiagnostics.PathLeavesSite.At(given.Location, given.Value));
            else if (SlugText.Problem(given.Value) is { } problem)
                diagnostics.Add(ContentDiagnostics.BadSlug.At(given.Location, given.Value, "an article", problem, Advice(Proposal(given.Value, derived))));
            else return (given.Value, given.Location);
            return (Proposal(given.Value, derived), given.Location);
        }
        if (SlugText.Problem(derived) is { } wrong)
        {
            diagnostics.Add(ContentDiagnostics.BadSlug.At(map.Location, name, "an article", wrong, Advice(Proposal(derived, ""))));
            derived = Proposal(derived, "");
        }
        else if (derived != name)
        {
            diagnostics.Add(ContentDiagnostics.DerivedSlug.At(map.Location, derived));
        }
        return (derived, map.Location);
    }

    private static string Advice(string slug) => $"write 'slug: {slug}', or another with small letters, digits and hyphens only";

    private static string Proposal(string text, string otherwise)
    {
        var slug = SlugText.From(text);
        if (SlugText.Problem(slug) is null) return slug;
        return SlugText.Problem(otherwise) is null ? otherwise : slug.Length == 0 ? "my-article" : $"{slug}-article";
    }

    private static string NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }
}
