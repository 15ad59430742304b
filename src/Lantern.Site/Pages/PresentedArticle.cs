using System.Globalization;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Site.Incremental;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Pages;

/// <summary>What the page of an article, its file in the API and its entries in feeds are made from, so that none can say anything else.</summary>
/// <param name="View">The article.</param>
/// <param name="Safety">Its disclaimers and crisis lines.</param>
/// <param name="Body">Its text as stored.</param>
/// <param name="Fills">What fills the places of the text that needed the whole library.</param>
public sealed record PresentedArticle(ArticleView View, SafetyView Safety, StoredBody Body, IReadOnlyList<string> Fills)
{
    public static PresentedArticle Of(LibraryArticle article, Presentation site)
    {
        var content = article.Article;
        site.Reads.Add(Keys.Top(content.Path));
        site.Reads.Add(Keys.Article(content.Path));
        var info = site.BodyOf(content.Path);
        var body = site.Bodies.Read(info);
        var fills = site.Composer.Fill(body, content.Path);
        var early = ArticlePresenter.NeedsHelpEarly(article, info.NamesSuicide);
        var review = article.Review;
        var claimsReview = review.IsValid && article.Reviewer is not null && !review.IsSelfReview;
        var view = new ArticleView
        {
            Title = content.Title.Value,
            Description = content.Description ?? info.Excerpt,
            Body = BodyComposer.Compose(body, fills),
            Outline = [.. body.Outline.Where(entry => entry.Level == 2).Select(entry => new OutlineView(entry.Id, entry.Text))],
            Topic = site.LinkTo(article.Topic),
            Topics = [.. article.Topics.Select(site.LinkTo)],
            About = [.. article.Topics.Select(Presentation.AboutOf).OfType<string>().Distinct()],
            Authors = [.. article.Authors.Select(site.Person)],
            IsByOrganisation = article.IsByOrganisation,
            Reviewer = claimsReview ? site.Person(article.Reviewer!) : null,
            Published = content.Dates.Published is { } published ? site.Dates.View(published.Value) : null,
            Updated = content.Dates is { Updated: { } updated, Published: { } first } && updated.Value > first.Value ? site.Dates.View(updated.Value) : null,
            Reviewed = review is { IsValid: true, Reviewed: { } reviewed } ? site.Dates.View(reviewed) : null,
            NextReview = review is { IsValid: true, ReviewBy: { } due } ? site.Dates.View(due) : null,
            ChangedSince = review is { IsChanged: true, Reviewed: { } before } ? site.Dates.View(before) : null,
            LastChecked = review is { IsOverdue: true, Reviewed: { } last } ? site.Dates.View(last) : null,
            Series = SeriesOf(article, site),
            ReportUrl = site.ReportUrl(article.Url),
            ReadingMinutes = info.ReadingMinutes,
            WordCount = info.WordCount,
            Image = content.Image is { } image ? site.Image(image.Src, image.Alt, image.Credit, content.Path) : null,
            Sources = [.. body.Sources.Select(source => ViewOf(source, $"source:{source.Key}", site))],
            FurtherReading = [.. body.FurtherReading.Select(source => ViewOf(source, null, site))],
            CallToAction = article.CallToAction is { } call ? site.Composer.Present(call) : null,
            Related = [.. site.RelatedTo(article).Select(site.Card)],
        };
        return new PresentedArticle(view, site.Safety.Present(article.Safety, early), body, fills);
    }

    /// <summary>An article that is alone in its series has no neighbours to show.</summary>
    private static SeriesView? SeriesOf(LibraryArticle article, Presentation site)
    {
        if (article.Article.Series is null) return null;
        var parts = site.SeriesOf(article);
        var at = parts.Select((part, place) => (part, place)).FirstOrDefault(entry => entry.part.Slug == article.Slug, (part: article, place: -1)).place;
        return at < 0 || parts.Count < 2 ? null : new SeriesView(at + 1, parts.Count, LinkTo(at - 1), LinkTo(at + 1));

        LinkView? LinkTo(int place) => place >= 0 && place < parts.Count ? new(parts[place].Article.Title.Value, parts[place].Url) : null;
    }

    private static SourceView ViewOf(Source source, string? id, Presentation site)
    {
        var link = source.Link is { } target ? new Located<string>(target, source.LinkLocation) : (Located<string>?)null;
        var url = link is { } given ? site.Links.ResolveAddress(given, site.Diagnostics.Add) : null;
        if (link is { } held && NumberedLinks.Check(source.Title, held, site.Library, site.Reads) is { } broken)
        {
            site.Diagnostics.Add(broken);
            url = null;
        }
        return new SourceView(id, source.Title, url, source.Year?.ToString(CultureInfo.InvariantCulture), source.Doi);
    }
}
