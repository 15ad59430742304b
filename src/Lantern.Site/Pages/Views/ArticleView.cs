using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>An article in full.</summary>
public sealed record ArticleView
{
    public required string Title { get; init; }
    public string? Description { get; init; }
    public required BodyView Body { get; init; }
    public IReadOnlyList<OutlineView> Outline { get; init; } = [];
    public required LinkView Topic { get; init; }
    public IReadOnlyList<LinkView> Topics { get; init; } = [];
    public IReadOnlyList<string> About { get; init; } = [];
    public IReadOnlyList<PersonView> Authors { get; init; } = [];
    public bool IsByOrganisation { get; init; }
    public PersonView? Reviewer { get; init; }
    public DateView? Published { get; init; }
    public DateView? Updated { get; init; }
    public DateView? Reviewed { get; init; }
    public DateView? NextReview { get; init; }
    public DateView? ChangedSince { get; init; }
    public DateView? LastChecked { get; init; }
    public SeriesView? Series { get; init; }
    public string? ReportUrl { get; init; }
    public int ReadingMinutes { get; init; }
    public int WordCount { get; init; }
    public ImageView? Image { get; init; }
    public IReadOnlyList<SourceView> Sources { get; init; } = [];
    public IReadOnlyList<SourceView> FurtherReading { get; init; } = [];
    public CallToActionView? CallToAction { get; init; }
    public IReadOnlyList<CardView> Related { get; init; } = [];

    public static ViewType<ArticleView> Type { get; } = new ViewType<ArticleView>("article", "An article in full.")
        .Text("title", "its title", view => view.Title)
        .Text("description", "what the reader will find", view => view.Description)
        .Object("body", "its text", BodyView.Type, view => view.Body)
        .List("outline", "headings of level 2", OutlineView.Type, view => view.Outline)
        .Object("topic", "its topic", LinkView.Type, view => view.Topic)
        .List("topics", "its topic and the further ones", LinkView.Type, view => view.Topics)
        .Texts("about", "the conditions and therapies that its topics name, where they have other names than the topics", view => view.About)
        .List("authors", "who wrote it; empty where the organisation alone did", PersonView.Type, view => view.Authors)
        .Flag("by_organisation", "the organisation wrote it, alone or with the authors", view => view.IsByOrganisation)
        .Object("reviewer", "who reviewed it, while that may be claimed", PersonView.Type, view => view.Reviewer)
        .Object("published", "when it was published", DateView.Type, view => view.Published)
        .Object("updated", "when it was updated, if later", DateView.Type, view => view.Updated)
        .Object("reviewed", "when it was last reviewed, while that may be claimed", DateView.Type, view => view.Reviewed)
        .Object("next_review", "when the next review is due", DateView.Type, view => view.NextReview)
        .Object("changed_since", "the day of the last review, where the text was changed after it", DateView.Type, view => view.ChangedSince)
        .Object("last_checked", "the day of the last review, where the next one is overdue", DateView.Type, view => view.LastChecked)
        .Object("series", "its place in its series, if it is in one with others", SeriesView.Type, view => view.Series)
        .Text("report_url", "where to say that something is wrong on it; nothing where the practice names no email address and has no contact page", view => view.ReportUrl)
        .Number("reading_minutes", "how long it takes to read", view => view.ReadingMinutes)
        .Number("word_count", "words of its text", view => view.WordCount)
        .Object("image", "its picture", ImageView.Type, view => view.Image)
        .List("sources", "its sources, in order", SourceView.Type, view => view.Sources)
        .List("further_reading", "further reading", SourceView.Type, view => view.FurtherReading)
        .Object("call_to_action", "an invitation, if there is one", CallToActionView.Type, view => view.CallToAction)
        .List("related", "up to three articles that go with it", CardView.Type, view => view.Related);
}
