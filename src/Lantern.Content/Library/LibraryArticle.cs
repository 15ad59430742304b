using System.Collections.Immutable;
using Lantern.Content.Articles;
using Lantern.Content.Pages;
using Lantern.Content.People;
using Lantern.Content.Topics;

namespace Lantern.Content.Library;

/// <summary>An article with all its references resolved. Immutable.</summary>
public sealed record LibraryArticle
{
    public required Article Article { get; init; }
    public required ArticleStatus Status { get; init; }
    public required Topic Topic { get; init; }

    /// <summary>The topic first, then the further ones.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>Empty where the organisation alone is the author.</summary>
    public required ImmutableArray<Person> Authors { get; init; }

    /// <summary>True where the organisation is named as an author, and where nobody is.</summary>
    public bool IsByOrganisation { get; init; }

    public Person? Reviewer { get; init; }
    public required SafetyBlocks Safety { get; init; }
    public CallToAction? CallToAction { get; init; }
    public required Review Review { get; init; }

    public string Slug => Article.Slug;

    public string Url => $"/articles/{Article.Slug}/";

    /// <summary>True when visitors can find the article in lists.</summary>
    public bool IsListed => Status is ArticleStatus.Live or ArticleStatus.Draft or ArticleStatus.Scheduled;

    /// <summary>The day that lists sort by; drafts come first.</summary>
    public DateOnly SortDate => Article.Dates.Published?.Value ?? DateOnly.MaxValue;
}
