using Lantern.Content.Library;
using Lantern.Content.Pages;
using Lantern.Content.People;
using Lantern.Content.Topics;

namespace Lantern.Site.Pipelines;

/// <summary>The resolved library together with the bodies and assets that belong to it: what lies behind the barrier. Immutable.</summary>
public sealed class SiteContent(Library library, IReadOnlyDictionary<string, BodyInfo> bodies, IReadOnlyDictionary<string, Asset> assets, IReadOnlyList<HiddenArticle> hidden)
{
    private readonly Lazy<Dictionary<string, LibraryArticle>> _articles =
        new(() => library.WithScheduled.ToDictionary(article => article.Article.Path, StringComparer.Ordinal));

    public Library Library { get; } = library;

    /// <summary>Files of the site by the address that writers use.</summary>
    public IReadOnlyDictionary<string, Asset> Assets { get; } = assets;

    /// <summary>Files that are there and can't be published, by the same address.</summary>
    public IReadOnlySet<string> RefusedAssets { get; init; } = new HashSet<string>();

    /// <summary>Articles that exist but leave nothing in this build, with why.</summary>
    public IReadOnlyList<HiddenArticle> Hidden { get; } = hidden;

    /// <summary>Notices for the whole site, whatever their days.</summary>
    public IReadOnlyList<Announcement> Announcements { get; init; } = [];

    /// <summary>The notices that visitors see on a day, oldest first.</summary>
    public IReadOnlyList<Announcement> AnnouncementsOn(DateOnly day) =>
        [.. Announcements.Where(notice => notice.IsShownOn(day)).OrderBy(notice => notice.From).ThenBy(notice => notice.Key, StringComparer.Ordinal)];

    /// <summary>The files that have a body.</summary>
    public IEnumerable<string> Paths => bodies.Keys;

    /// <summary>The body of a file by its path.</summary>
    public BodyInfo BodyOf(string path) => bodies[path];

    public BodyInfo? FindBody(string path) => bodies.GetValueOrDefault(path);

    public BodyInfo BodyOf(LibraryArticle article) => bodies[article.Article.Path];

    public BodyInfo BodyOf(Topic topic) => bodies[topic.Path];

    public BodyInfo BodyOf(Person person) => bodies[person.Path];

    public BodyInfo BodyOf(Location location) => bodies[location.Path];

    public BodyInfo BodyOf(CallToAction call) => bodies[call.Path];

    /// <summary>The same with another body for one file.</summary>
    public SiteContent With(string path, BodyInfo body) =>
        new(Library, new Dictionary<string, BodyInfo>(bodies, StringComparer.Ordinal) { [path] = body }, Assets, Hidden)
        {
            Announcements = Announcements,
            RefusedAssets = RefusedAssets,
        };

    /// <summary>The article of a file, if it leaves something in this build.</summary>
    public LibraryArticle? FindArticle(string path) => _articles.Value.GetValueOrDefault(path);

    public Page? FindPage(string route) => Library.Pages.FirstOrDefault(page => page.Route == route);
}
