using System.Collections.Immutable;
using Lantern.Content.Articles;
using Lantern.Content.People;
using Lantern.Content.Settings;
using Lantern.Content.Topics;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Article → <see cref="LibraryArticle"/>: every key looked up, every default applied.</summary>
internal sealed class ArticleResolver(
    SiteSettings settings, Catalogs catalogs, IReadOnlyList<DirectoryDefaults> directories, SafetyResolver safety, DateOnly today)
{
    /// <summary>The key that stands for the practice itself in place of a person.</summary>
    private const string Organisation = "organisation";

    private readonly Dictionary<string, Inherited> _folders =
        directories.ToDictionary(directory => directory.Folder, directory => directory.Values, StringComparer.Ordinal);

    /// <summary>The article with its references, or null when its topic is not known; the findings go to <paramref name="report"/>.</summary>
    public LibraryArticle? Resolve(Article article, Action<Diagnostic> report)
    {
        var folder = FolderDefaults(article.Path);
        var topic = catalogs.Topics.Find(article.Topic, report);
        var also = article.Also.Select(key => catalogs.Topics.Find(key, report)).OfType<Topic>().Where(other => other.Key != topic?.Key).Distinct().ToList();
        var authorKeys = !article.Own.Authors.IsEmpty ? article.Own.Authors
            : !folder.Authors.IsEmpty ? folder.Authors
            : settings.DefaultAuthor is { } usual ? [usual]
            : [];
        var authors = authorKeys.Where(key => key.Value is not ("" or Organisation)).Select(key => catalogs.People.Find(key, report)).OfType<Person>().Distinct().ToImmutableArray();
        var (reviewer, isSelf) = FindReviewer(article, folder, authors, report);
        var callToAction = article.CallToAction is { } key ? catalogs.CallsToAction.Find(key, report) : null;
        if (topic is null)
        {
            // Without its topic the article can't be placed, but its own blocks can still be checked.
            foreach (var own in article.Own.Disclaimers) catalogs.Disclaimers.Find(own, report);
            foreach (var own in article.Own.CrisisLines) catalogs.CrisisLines.Find(own, report);
            return null;
        }
        if (reviewer is not null && article.Dates.Reviewed is not null && (article.Own.Reviewer ?? folder.Reviewer) is { } named && !settings.Policy.MayReview(topic.Tier, reviewer.Key))
            report(ContentDiagnostics.OtherReviewer.At(named.Location, reviewer.Key, topic.Tier.ToString().ToLowerInvariant(), string.Join(", ", settings.Policy.Reviewers[topic.Tier].Select(one => one.Value))));
        var blocks = safety.OfArticle(article, folder, topic, report);
        return new LibraryArticle
        {
            Article = article,
            Status = article.StatusOn(today),
            Topic = topic,
            Topics = [topic, .. also],
            Authors = authors,
            IsByOrganisation = authors.IsEmpty || authorKeys.Any(key => key.Value == Organisation),
            Reviewer = reviewer,
            Safety = blocks,
            CallToAction = callToAction,
            Review = Review.On(today, article.Dates, settings.Policy.ReviewMonths(topic.Tier), isSelf, article.DiffersFromReviewed),
        };
    }

    private (Person? Reviewer, bool IsSelf) FindReviewer(Article article, Inherited folder, ImmutableArray<Person> authors, Action<Diagnostic> report)
    {
        if ((article.Own.Reviewer ?? folder.Reviewer) is not { Value.Length: > 0 } key) return (null, false);
        if (catalogs.People.Find(key, report) is not { } reviewer) return (null, false);
        var isSelf = authors.Contains(reviewer);
        if (isSelf && !settings.Policy.AllowsSelfReview)
        {
            // A folder's default reviewer who wrote an article is nobody's mistake: the article then has no reviewer.
            if (article.Own.Reviewer is null) return (null, false);
            report(ContentDiagnostics.ReviewerIsAuthor.At(key.Location, key.Value));
        }
        if (!reviewer.IsReviewer) report(ContentDiagnostics.NotAReviewer.At(key.Location, key.Value, reviewer.Path));
        return (reviewer, isSelf);
    }

    /// <summary>Each key from the nearest folder that has it.</summary>
    private Inherited FolderDefaults(string path)
    {
        if (_folders.Count == 0) return Inherited.None;
        var result = Inherited.None;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (!_folders.TryGetValue(path[..slash], out var found)) continue;
            result = new Inherited
            {
                Authors = result.Authors.IsEmpty ? found.Authors : result.Authors,
                Reviewer = result.Reviewer ?? found.Reviewer,
                Disclaimers = result.Disclaimers.IsEmpty ? found.Disclaimers : result.Disclaimers,
                CrisisLines = result.CrisisLines.IsEmpty ? found.CrisisLines : result.CrisisLines,
            };
        }
        return result;
    }
}
