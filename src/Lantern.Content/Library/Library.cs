using System.Collections.Immutable;
using Lantern.Content.Pages;
using Lantern.Content.People;
using Lantern.Content.Safety;
using Lantern.Content.Settings;
using Lantern.Content.Topics;

namespace Lantern.Content.Library;

/// <summary>The whole site as content: everything resolved, frozen, and the one place to look things up.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Library
{
    private readonly Dictionary<string, LibraryArticle> _bySlug;
    private readonly ILookup<string, LibraryArticle> _byTopic;
    private readonly ILookup<string, LibraryArticle> _byMainTopic;
    private readonly ILookup<string, LibraryArticle> _byAuthor;
    private readonly ILookup<string, LibraryArticle> _bySeries;
    private readonly Func<Topic, SafetyBlocks> _topicSafety;

    public Library(SiteSettings settings, Catalogs catalogs, IReadOnlyList<LibraryArticle> articles, IReadOnlyList<Page> pages, SafetyBlocks defaultSafety, Func<Topic, SafetyBlocks> topicSafety, DateOnly today)
    {
        (Settings, Catalogs, Pages, DefaultSafety, Today) = (settings, catalogs, pages, defaultSafety, today);
        Articles = articles;
        _topicSafety = topicSafety;
        _bySlug = articles.ToDictionary(article => article.Slug, StringComparer.OrdinalIgnoreCase);
        Listed = [.. NewestFirst(articles.Where(article => article.IsListed))];
        _byMainTopic = Listed.ToLookup(article => article.Topic.Key, StringComparer.Ordinal);
        _byTopic = Listed.SelectMany(article => article.Topics.Select(topic => (topic.Key, article))).ToLookup(pair => pair.Key, pair => pair.article, StringComparer.Ordinal);
        _byAuthor = Listed.SelectMany(article => article.Authors.Select(author => (author.Key, article))).ToLookup(pair => pair.Key, pair => pair.article, StringComparer.Ordinal);
        _bySeries = Listed.Where(article => article.Article.Series is not null).OrderBy(article => article.Article.Series!.Part).ThenBy(article => article.Slug, StringComparer.Ordinal)
            .ToLookup(article => article.Article.Series!.Key, StringComparer.Ordinal);
        Regions = [.. settings.Regions.Select(key => catalogs.Regions.TryGet(key.Value, out var region) ? region : null).OfType<Region>()];
    }

    public SiteSettings Settings { get; }

    public Catalogs Catalogs { get; }

    public DateOnly Today { get; }

    /// <summary>Every article that leaves something in the output, withdrawn ones too, in order of their path.</summary>
    public IReadOnlyList<LibraryArticle> Articles { get; }

    /// <summary>Articles that go live on a later day and leave nothing in this output: they are checked all the same.</summary>
    public IReadOnlyList<LibraryArticle> Scheduled { get; init; } = [];

    /// <summary>Both of these, each once, in order of their path.</summary>
    public IReadOnlyList<LibraryArticle> WithScheduled => field ??=
        [.. Articles.Concat(Scheduled).DistinctBy(article => article.Article.Path, StringComparer.Ordinal).OrderBy(article => article.Article.Path, StringComparer.Ordinal)];

    /// <summary>The articles that lists show, newest first, then by slug.</summary>
    public IReadOnlyList<LibraryArticle> Listed { get; }

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>The rules of <c>redirects.yml</c>, in its order.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];

    /// <summary>The practice's own regions; the first is the primary one.</summary>
    public ImmutableArray<Region> Regions { get; }

    /// <summary>What pages without a topic show: the settings' disclaimers and crisis lines.</summary>
    public SafetyBlocks DefaultSafety { get; }

    public LibraryArticle? FindArticle(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>Listed articles of a topic, newest first.</summary>
    public IEnumerable<LibraryArticle> InTopic(string key) => _byTopic[key];

    /// <summary>The blocks of a topic's own pages.</summary>
    public SafetyBlocks SafetyOf(Topic topic) => _topicSafety(topic);

    /// <summary>Listed articles that a person wrote, newest first.</summary>
    public IEnumerable<LibraryArticle> ByAuthor(Person person) => _byAuthor[person.Key];

    /// <summary>The articles of a series in their order: by part, then by slug. Empty for an article that is in none.</summary>
    public IReadOnlyList<LibraryArticle> SeriesOf(LibraryArticle article) => article.Article.Series is { } series ? [.. _bySeries[series.Key]] : [];

    /// <summary>Articles that go with one: same main topic first, then those that share another topic, newest first; at most <paramref name="count"/>.</summary>
    public IReadOnlyList<LibraryArticle> RelatedTo(LibraryArticle article, int count)
    {
        var sameTopic = _byMainTopic[article.Topic.Key].Where(other => other.Slug != article.Slug).Take(count).ToList();
        if (sameTopic.Count == count) return sameTopic;
        // No more than a few of each topic are looked at: a topic may have thousands.
        var sharing = article.Topics.SelectMany(topic => _byTopic[topic.Key].Where(other => other.Topic.Key != article.Topic.Key && other.Slug != article.Slug).Take(count))
            .DistinctBy(other => other.Slug, StringComparer.Ordinal);
        return [.. sameTopic, .. NewestFirst(sharing).Take(count - sameTopic.Count)];
    }

    private static IOrderedEnumerable<LibraryArticle> NewestFirst(IEnumerable<LibraryArticle> articles) =>
        articles.OrderByDescending(article => article.SortDate).ThenBy(article => article.Slug, StringComparer.Ordinal);

    /// <summary>Topics that have a listed article or a page of their own, by folded title, then key.</summary>
    public IEnumerable<Topic> TopicsByTitle =>
        Catalogs.Topics.All.OrderBy(topic => SortKey.Of(topic.Title), StringComparer.Ordinal).ThenBy(topic => topic.Key, StringComparer.Ordinal);
}
