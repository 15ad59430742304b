using System.Globalization;
using Lantern.Content.Articles;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Content.Topics;
using Lantern.Site.Api;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>Article and library → page. Disclaimers and crisis lines are attached here by rule, whatever the template does.</summary>
public static class ArticlePresenter
{
    public static PlannedPage Present(LibraryArticle article, Presentation site) =>
        article.Status == ArticleStatus.Withdrawn ? Stub(article, site) : Full(article, site);

    /// <summary>
    /// The pages that the calendar brings: scheduled articles, and what stays of those that expire. They are made and checked today, so that no day to come
    /// can stop a build.
    /// </summary>
    public static IEnumerable<Func<PlannedPage>> Later(Presentation site)
    {
        foreach (var article in site.Library.Scheduled)
        {
            if (article.Article.Dates.Published is { } published) yield return () => Full(article, site.On(published.Value));
        }
        foreach (var article in site.Library.Articles.Concat(site.Library.Scheduled).Where(article => article.Status != ArticleStatus.Withdrawn && article.Article.Dates.Expires is not null))
            yield return () => Stub(article, site);
    }

    /// <summary>True where the full crisis block stands right after the lead: a topic of the high tier, or a text that names suicide or self-harm.</summary>
    public static bool NeedsHelpEarly(LibraryArticle article, bool bodyNamesSuicide) =>
        article.Topics.Any(topic => topic.Tier == Tier.High) || bodyNamesSuicide
        || SuicideMention.IsIn(article.Article.Title.Value) || SuicideMention.IsIn(article.Article.Description ?? "");

    private static PlannedPage Full(LibraryArticle article, Presentation site)
    {
        var content = article.Article;
        var info = site.Content.BodyOf(article);
        var body = site.Bodies.Read(info);
        var fills = site.Composer.Fill(body, content.Path);
        var early = NeedsHelpEarly(article, info.NamesSuicide);
        var review = article.Review;
        var claimsReview = review.IsValid && article.Reviewer is not null && !review.IsSelfReview;
        var view = new ArticleView
        {
            Title = content.Title.Value,
            Description = content.Description ?? info.Excerpt,
            Body = BodyComposer.Compose(body, fills),
            Outline = [.. body.Outline.Where(entry => entry.Level == 2).Select(entry => new OutlineView(entry.Id, entry.Text))],
            Topic = Presentation.LinkTo(article.Topic),
            Topics = [.. article.Topics.Select(Presentation.LinkTo)],
            Authors = [.. article.Authors.Select(site.Person)],
            IsByOrganisation = article.IsByOrganisation,
            Reviewer = claimsReview ? site.Person(article.Reviewer!) : null,
            Published = content.Dates.Published is { } published ? site.Dates.View(published.Value) : null,
            Updated = content.Dates is { Updated: { } updated, Published: { } first } && updated.Value > first.Value ? site.Dates.View(updated.Value) : null,
            Reviewed = review is { IsValid: true, Reviewed: { } reviewed } ? site.Dates.View(reviewed) : null,
            NextReview = review is { IsValid: true, ReviewBy: { } due } ? site.Dates.View(due) : null,
            ReadingMinutes = info.ReadingMinutes,
            WordCount = info.WordCount,
            Image = content.Image is { } image ? site.Image(image.Src, image.Alt, image.Credit, content.Path) : null,
            Sources = [.. body.Sources.Select(source => View(source, $"source:{source.Key}", site))],
            FurtherReading = [.. body.FurtherReading.Select(source => View(source, null, site))],
            CallToAction = article.CallToAction is { } call ? site.Composer.Present(call) : null,
            Related = [.. site.Library.RelatedTo(article, 3).Select(site.Card)],
        };
        LinkView[] breadcrumbs = [site.Home, new(site.Words["topics_title"], "/topics/"), Presentation.LinkTo(article.Topic)];
        var badge = site.Badge(article);
        var safety = site.Safety.Present(article.Safety, early);
        var page = site.Page("article", content.Title.Value, article.Url, view.Description, breadcrumbs, badge is not null, badge);
        return new PlannedPage(
            $"articles/{article.Slug}/index.html", "article", Templates.Article,
            new TemplateModel { Page = page, Article = view, Safety = safety },
            site.Safety.Expect("article", article.Safety, early), content.Path)
        {
            Api = ApiArticles.Full(article, site, view, body, fills, safety),
        };
    }

    /// <summary>What stays of a withdrawn article: neither its title nor its text.</summary>
    private static PlannedPage Stub(LibraryArticle article, Presentation site)
    {
        var blocks = article.Safety with { Disclaimers = [] };
        var page = site.Page("withdrawn", site.Words["withdrawn_heading"], article.Url, null, [site.Home], noIndex: true);
        return new PlannedPage(
            $"articles/{article.Slug}/index.html", "withdrawn", Templates.Withdrawn,
            new TemplateModel { Page = page, Topic = site.Topic(article.Topic), Safety = site.Safety.Present(blocks, afterLead: false) },
            site.Safety.Expect("withdrawn", blocks, afterLead: false), article.Article.Path)
        {
            Api = ApiArticles.Tombstone(article, site),
        };
    }

    private static SourceView View(Source source, string? id, Presentation site) => new(
        id, source.Title, source.Link is { } link ? site.Links.ResolveAddress(new(link, source.LinkLocation), site.Diagnostics.Add) : null, source.Year?.ToString(CultureInfo.InvariantCulture), source.Doi);
}
