using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>The templates of a theme, and what each of them is given.</summary>
public static class Templates
{
    public const string Layout = "layout";

    public static ViewType<TemplateModel> Article { get; } = Start("article").Safety().Object("article", "the article", ArticleView.Type, model => model.Article);

    /// <summary>The text of an article in feeds, where neither page nor style is around it.</summary>
    public static ViewType<TemplateModel> FeedEntry { get; } = Start("feed-entry").Safety().Object("article", "the article", ArticleView.Type, model => model.Article);

    public static ViewType<TemplateModel> Withdrawn { get; } = Start("withdrawn").Safety().Object("topic", "the topic of the article that was here", TopicView.Type, model => model.Topic);

    public static ViewType<TemplateModel> Topic { get; } = Start("topic").Safety().Body()
        .Object("topic", "the topic", TopicView.Type, model => model.Topic)
        .List("articles", "its articles on this page of the list, newest first", CardView.Type, model => model.Articles)
        .Object("pager", "which page of the list this is", PagerView.Type, model => model.Pager);

    public static ViewType<TemplateModel> Topics { get; } = Start("topics").List("topics", "all topics by title", TopicView.Type, model => model.Topics);

    public static ViewType<TemplateModel> Articles { get; } = Start("articles")
        .List("articles", "the articles on this page of the list, newest first", CardView.Type, model => model.Articles)
        .Object("pager", "which page of the list this is", PagerView.Type, model => model.Pager);

    public static ViewType<TemplateModel> People { get; } = Start("people").List("people", "all people by name", PersonView.Type, model => model.People);

    public static ViewType<TemplateModel> Person { get; } = Start("person").Body()
        .Object("person", "the person", PersonView.Type, model => model.Person)
        .List("articles", "the person's newest articles", CardView.Type, model => model.Articles);

    public static ViewType<TemplateModel> Location { get; } = Start("location").Body().Object("location", "the place", LocationView.Type, model => model.Location);

    public static ViewType<TemplateModel> Page { get; } = Start("page").Safety().Body();

    public static ViewType<TemplateModel> Contact { get; } = Start("contact").Safety().Body().Object("contact", "how to reach the practice", ContactView.Type, model => model.Contact);

    public static ViewType<TemplateModel> Crisis { get; } = Start("crisis").Safety().Body()
        .List("regions", "the practice's own regions in full", RegionView.Type, model => model.Regions)
        .Object("ways", "their lines by the way to reach them", WaysView.Type, model => model.Ways)
        .List("other_regions", "the other regions", RegionView.Type, model => model.OtherRegions);

    public static ViewType<TemplateModel> Home { get; } = Start("home").Safety().Body()
        .List("topics", "all topics by title", TopicView.Type, model => model.Topics)
        .List("featured", "featured articles", CardView.Type, model => model.Featured)
        .List("articles", "the newest articles", CardView.Type, model => model.Articles);

    public static ViewType<TemplateModel> NotFound { get; } = Start("not-found").Safety().Body()
        .List("topics", "all topics by title", TopicView.Type, model => model.Topics)
        .Object("contact_page", "the page that says how to reach the practice, if there is one", LinkView.Type, model => model.ContactPage);

    public static ViewType<TemplateModel> Search { get; } = Start("search").Safety().Body()
        .Object("search", "what asks the index; nothing where there is none", SearchView.Type, model => model.Search)
        .List("topics", "all topics by title", TopicView.Type, model => model.Topics)
        .List("letters", "all articles from A to Z", LetterView.Type, model => model.Letters);

    public static ViewType<TemplateModel> Letter { get; } = Start("letter").List("letters", "the one letter, with its articles", LetterView.Type, model => model.Letters);

    /// <summary>Template name → what it is given, the layout included.</summary>
    public static IReadOnlyDictionary<string, ViewType> Contracts { get; } =
        new ViewType[] { LayoutModel.Type, Article, FeedEntry, Withdrawn, Topic, Topics, Articles, People, Person, Location, Page, Contact, Crisis, Home, NotFound, Search, Letter, CallToActionRoot.Type, CrisisRoot.Type }
            .ToDictionary(type => type.Name, StringComparer.Ordinal);

    private static ViewType<TemplateModel> Start(string name) =>
        new ViewType<TemplateModel>(name, $"What {name}.liquid is given.").Object("page", "the page", PageView.Type, model => model.Page);

    private static ViewType<TemplateModel> Safety(this ViewType<TemplateModel> type) =>
        type.Object("safety", "disclaimers and crisis blocks of the page", SafetyView.Type, model => model.Safety);

    private static ViewType<TemplateModel> Body(this ViewType<TemplateModel> type) => type.Object("body", "its text", BodyView.Type, model => model.Body);
}
