using Lantern.Content.Library;
using Lantern.Content.People;
using Lantern.Diagnostics;

namespace Lantern.Site.Reviewing;

/// <summary>Who may sign an article off. Pure.</summary>
internal static class ReviewRights
{
    /// <summary>Why a person may not, in words for people; null where they may.</summary>
    /// <param name="library">The site.</param>
    /// <param name="article">The article.</param>
    /// <param name="by">Key of the person.</param>
    /// <param name="mustReview">False for somebody who only confirms that spellings were corrected.</param>
    public static string? Problem(Library library, LibraryArticle article, string by, bool mustReview = true)
    {
        var people = library.Catalogs.People;
        if (!people.TryGet(by, out var person)) return $"There is no person '{by}'.{DidYouMean.Clause(by, people.Keys)} People are the files in input/people/.";
        if (person.Left <= library.Today) return $"{person.Name} has left the practice: name somebody who is there.";
        if (!mustReview) return null;
        if (!person.IsReviewer) return $"{person.Name} is not a reviewer: {person.Path} lists no role 'reviewer'.";
        if (article.Authors.Any(author => author.Key == by) && !library.Settings.Policy.AllowsSelfReview) return $"{person.Name} wrote this article: somebody else has to review it.";
        if (!library.Settings.Policy.MayReview(article.Topic.Tier, by))
            return $"The settings leave articles of the tier '{article.Topic.Tier.ToString().ToLowerInvariant()}' to {string.Join(", ", library.Settings.Policy.Reviewers[article.Topic.Tier].Select(one => one.Value))}: see 'reviewers' under 'policy'.";
        return HasLicenceOn(person, library.Today) ? null : $"No licence of {person.Name} is valid today: see {person.Path}.";
    }

    /// <summary>Everybody who may, in order of their names' keys.</summary>
    public static IEnumerable<Person> Of(Library library, LibraryArticle article) =>
        library.Catalogs.People.All.Where(person => Problem(library, article, person.Key) is null).OrderBy(person => person.Key, StringComparer.Ordinal);

    /// <summary>A person without a licence needs none here; one whose licences have all ended may not sign.</summary>
    private static bool HasLicenceOn(Person person, DateOnly day) => person.Licences.IsEmpty || person.Licences.Any(licence => licence.IsValidOn(day));
}
