using Lantern.Editorial;
using Lantern.Build.Input;
using Lantern.Build.Pipelines;
using Lantern.Content.Library;
using Lantern.Content.Pages;
using Lantern.Content.People;
using Lantern.Content.Safety;
using Lantern.Content.Topics;
using Lantern.Site.Assets;
using Lantern.Site.Images;

namespace Lantern.Site.Pipelines;

/// <summary>The pipelines that read the input folder, one for each kind of file.</summary>
public sealed class ContentSources
{
    public ContentSources(InputFolder input, LibraryOptions options, RenderBody render, PicturePublisher pictures, AssetShelf shelf)
    {
        BrokenIn = (folder, withErrors) => input.Below(folder, "").Where(file => withErrors.Contains(file.Path)).Select(file => FileKey.Of(file.Path));
        (Editor, Shelf) = (render.Editor, shelf);
        Articles = new ArticlesPipeline(input, options, render);
        Directories = new DirectoriesPipeline(input);
        Pages = Content("pages", (file, diagnostics) => PageBinder.Bind(file, Below(input, file.Source.Path, "pages"), diagnostics), (Page page) => page.Title.Value);
        Topics = Content("topics", (file, diagnostics) => TopicBinder.Bind(file, FileKey.Of(file.Source.Path), diagnostics), (Topic topic) => topic.Title);
        People = Content("people", (file, diagnostics) => PersonBinder.Bind(file, FileKey.Of(file.Source.Path), diagnostics), (Person person) => person.Name);
        Locations = Content("locations", (file, diagnostics) => Location.Bind(file, FileKey.Of(file.Source.Path), diagnostics), (Location location) => location.Name);
        CallsToAction = Content("calls-to-action", (file, diagnostics) => CallToAction.Bind(file, FileKey.Of(file.Source.Path), diagnostics), (CallToAction call) => call.Title);
        Announcements = Content("announcements", (file, diagnostics) => Announcement.Bind(file, FileKey.Of(file.Source.Path), diagnostics), (Announcement _) => "");
        Disclaimers = new DisclaimersPipeline(input);
        CrisisLines = new DataPipeline<CrisisLine>("crisis-lines", input, CrisisLineBinder.Bind);
        Regions = new DataPipeline<Region>("regions", input, RegionBinder.Bind);
        Redirects = new RedirectsPipeline(input);
        Assets = new AssetsPipeline(input, pictures, shelf);

        ContentPipeline<T> Content<T>(string folder, Func<Lantern.Content.FrontMatter.FrontMatterFile, Diagnostics.DiagnosticBag, T?> bind, Func<T, string> titleOf)
            where T : class => new(folder, input, bind, titleOf, render);
    }

    /// <summary>The keys of the files in a folder that are among those with an error. A file that nothing reads has none, so it stands for nothing.</summary>
    public Func<string, IReadOnlySet<string>, IEnumerable<string>> BrokenIn { get; }

    /// <summary>What lies in <c>assets/</c>, as far as it has been read.</summary>
    public AssetShelf Shelf { get; }

    /// <summary>Reads the texts as well; null where nobody asks what it finds.</summary>
    public Editor? Editor { get; }

    public ArticlesPipeline Articles { get; }
    public DirectoriesPipeline Directories { get; }
    public ContentPipeline<Page> Pages { get; }
    public ContentPipeline<Topic> Topics { get; }
    public ContentPipeline<Person> People { get; }
    public ContentPipeline<Location> Locations { get; }
    public ContentPipeline<CallToAction> CallsToAction { get; }
    public ContentPipeline<Announcement> Announcements { get; }
    public DisclaimersPipeline Disclaimers { get; }
    public DataPipeline<CrisisLine> CrisisLines { get; }
    public DataPipeline<Region> Regions { get; }
    public RedirectsPipeline Redirects { get; }
    public AssetsPipeline Assets { get; }

    /// <summary>All of them, in a fixed order.</summary>
    public Pipeline[] All =>
    [
        Topics, People, Disclaimers, CrisisLines, Regions, Locations, CallsToAction, Announcements, Redirects, Assets, Directories, Pages, Articles,
    ];

    /// <summary>The folders of the input that something is read from.</summary>
    public static IReadOnlyList<string> Folders { get; } =
    [
        "announcements", "articles", "assets", "calls-to-action", "crisis-lines", "disclaimers", "editorial", "locations", "pages", "people", "regions", "topics",
    ];

    private static string Below(InputFolder input, string path, string folder) => input.Files.First(file => file.Path == path).Relative[(folder.Length + 1)..];
}
