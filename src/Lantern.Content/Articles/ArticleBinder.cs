using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Content.Safety;
using Lantern.Diagnostics;

namespace Lantern.Content.Articles;

/// <summary>Front matter → <see cref="Article"/>. Pure; problems become findings, and only an article without title or topic is none.</summary>
public static class ArticleBinder
{
    /// <param name="file">The article's file.</param>
    /// <param name="today">The day of the build, shown in the advice for a draft.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    public static Article? Bind(FrontMatterFile file, DateOnly today, DiagnosticBag diagnostics)
    {
        var map = new MapReader(file.Map, file.Source, diagnostics, "an article");
        var title = map.Text("title") is { Value.Length: > 0 } typed ? typed : (Located<string>?)null;
        var topic = map.Text("topic") is { Value.Length: > 0 } named ? named : (Located<string>?)null;
        if (title is null && map.Node("title") is null or YamlScalar && !map.HasOtherSpelling("title") && !map.IsUnseen("title"))
        {
            diagnostics.Add(ContentDiagnostics.MissingTitle.At(map.Has("title") ? map.LocationOf("title") : map.Location));
        }
        if (topic is null && map.Node("topic") is null or YamlScalar && !map.HasOtherSpelling("topic")) diagnostics.Add(ContentDiagnostics.MissingTopic.At(map.Has("topic") ? map.LocationOf("topic") : map.Location));
        var (slug, slugLocation) = ArticleSlug.Read(map, file.Source, diagnostics);
        var disclaimer = map.Node("disclaimer") as YamlMap;
        var crisisLine = map.Node("crisis-line") as YamlMap;
        var own = Inherited.Read(map, withBlocks: false) with
        {
            Disclaimers = disclaimer is null ? map.Keys("disclaimer") : [],
            CrisisLines = crisisLine is null ? map.Keys("crisis-line") : [],
        };
        var article = new Article
        {
            Path = file.Source.Path,
            Slug = slug,
            SlugLocation = slugLocation,
            Title = title ?? new("", map.Location),
            Topic = topic ?? new("", map.Location),
            Also = map.Texts("also"),
            Description = map.Words("description"),
            Dates = ArticleDateReader.Read(map),
            IsDraft = map.IsSet("draft") || map.Node("published") is null,
            IsWithdrawn = map.IsSet("withdrawn"),
            Own = own,
            InlineDisclaimer = disclaimer is null ? null : DisclaimerBinder.BindInline(disclaimer, slug, map),
            InlineCrisisLine = crisisLine is null ? null : CrisisLineBinder.BindInline(crisisLine, slug, map),
            CallToAction = map.Text("call-to-action"),
            Image = ArticleParts.Image(map),
            Sources = ArticleParts.Sources(map, "sources", needsKey: true),
            FurtherReading = ArticleParts.Sources(map, "further-reading", needsKey: false),
            RedirectFrom = SitePath.ReadList(map, "redirect-from"),
            Waivers = ArticleParts.Waivers(map),
            SignedHash = map.Words("reviewed-hash"),
            IsFeatured = map.IsSet("featured"),
            Series = ArticleParts.Series(map),
            Share = map.Choice("share", "open", "closed"),
        };
        CheckReviewer(article.Own.Reviewer, own.Authors, map);
        map.Finish();
        if (title is null || topic is null) return null;
        Advise(article, map, today);
        return article;
    }

    private static void CheckReviewer(Located<string>? reviewer, ImmutableArray<Located<string>> authors, MapReader map)
    {
        // Whether the policy allows it is known later, in the Library; an empty name is nobody.
        if (reviewer is { Value: "" }) map.Diagnostics.Add(ContentDiagnostics.MissingKey.At(reviewer.Value.Location, "reviewer", "this line"));
        foreach (var author in authors.Where(author => author.Value.Length == 0))
            map.Diagnostics.Add(ContentDiagnostics.MissingKey.At(author.Location, "author", "this line"));
    }

    private static void Advise(Article article, MapReader map, DateOnly today)
    {
        if (article.Description is null) map.Diagnostics.Add(ContentDiagnostics.MissingDescription.At(article.Title.Location));
        if (article.IsWithdrawn) map.Diagnostics.Add(ContentDiagnostics.SelfWithdrawn.At(map.LocationOf("withdrawn")));
        if (!article.IsWithdrawn && article.Dates.Expires is { } expires && expires.Value <= today) map.Diagnostics.Add(ContentDiagnostics.SelfWithdrawn.At(map.LocationOf("expires")));
        if (map.Node("published") is null && !map.IsSet("draft"))
            map.Diagnostics.Add(ContentDiagnostics.NotPublished.At(article.Title.Location, DateText.Format(today)));
    }
}
