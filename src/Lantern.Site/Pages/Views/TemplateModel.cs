namespace Lantern.Site.Pages.Views;

/// <summary>Everything that the template of a page is given. Which members are filled depends on the template.</summary>
public sealed record TemplateModel
{
    public required PageView Page { get; init; }
    public SafetyView Safety { get; init; } = SafetyView.None;
    public BodyView Body { get; init; } = BodyView.Empty;
    public ArticleView? Article { get; init; }
    public TopicView? Topic { get; init; }
    public IReadOnlyList<TopicView> Topics { get; init; } = [];
    public IReadOnlyList<CardView> Articles { get; init; } = [];
    public IReadOnlyList<CardView> Featured { get; init; } = [];
    public PagerView? Pager { get; init; }
    public PersonView? Person { get; init; }
    public IReadOnlyList<PersonView> People { get; init; } = [];
    public LocationView? Location { get; init; }
    public ContactView? Contact { get; init; }
    public IReadOnlyList<RegionView> Regions { get; init; } = [];
    public WaysView Ways { get; init; } = WaysView.None;
    public LinkView? ContactPage { get; init; }
    public IReadOnlyList<RegionView> OtherRegions { get; init; } = [];
    public SearchView? Search { get; init; }
    public IReadOnlyList<LetterView> Letters { get; init; } = [];
}
