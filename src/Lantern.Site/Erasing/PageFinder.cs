using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Site.Links;
using Lantern.Site.Pipelines;
using Lantern.Site.Publication;

namespace Lantern.Site.Erasing;

/// <summary>Finds the page that somebody means, by its address, an old address of it, or its file. Pure but for what git is asked.</summary>
/// <param name="site">The site.</param>
/// <param name="repository">Its history, for a page whose file is gone already.</param>
internal sealed class PageFinder(BuildRequest site, ErasingRepository repository)
{
    /// <summary>Folders whose files are pages of their own that may go.</summary>
    private static readonly string[] Folders = ["articles", "pages", "people"];

    private string Input => site.Label(site.Input);

    /// <summary>A page that is there.</summary>
    public ErasedPage? Find(SiteContent content, string address) => Known(content).FirstOrDefault(page => Means(page, address));

    /// <summary>What a mistyped address may have meant.</summary>
    public string? Near(SiteContent content, string address) =>
        DidYouMean.Find(Label(address), Known(content).Select(page => page.Source!))
        ?? DidYouMean.Find(RecordSearch.PathOf(address), Known(content).SelectMany(page => page.Urls));

    /// <summary>A page whose file is not there any more, by an earlier commit or not committed yet, with the files that went with it.</summary>
    public (ErasedPage Page, IReadOnlyList<string> Touched)? FindGone(string address)
    {
        if (!repository.IsThere || repository.Head is null) return null;
        var missing = repository.Missing(Input);
        foreach (var (commit, deleted) in repository.Deletions(Input).Select(one => (one.Commit + "^", one.Deleted)).Prepend(("HEAD", missing)))
        {
            foreach (var path in deleted.Where(path => FolderOf(path) is not null))
            {
                if (repository.TextOf(commit, path) is not { } text) continue;
                var page = Read(path, text) with { Pictures = [.. PictureUse.In(text).Where(picture => deleted.Contains($"{Input}/{picture}"))] };
                if (Means(page, address)) return (page, [path, .. page.Pictures.Select(picture => $"{Input}/{picture}")]);
            }
        }
        return null;
    }

    /// <summary>The pages that commits of <c>lantern erase</c> deleted.</summary>
    public IEnumerable<ErasedPage> FindErased()
    {
        foreach (var (commit, deleted) in repository.IsThere ? repository.Deletions(Input, ErasingRepository.Subject) : [])
        {
            foreach (var path in deleted.Where(path => FolderOf(path) is not null))
            {
                if (repository.TextOf(commit + "^", path) is { } text) yield return Read(path, text);
            }
        }
    }

    private static IEnumerable<ErasedPage> Known(SiteContent content)
    {
        var articles = content.Library.WithScheduled.Select(known => known.Article);
        foreach (var one in articles) yield return PageOf($"/articles/{one.Slug}/", one.Path, one.Title.Value, one.RedirectFrom);
        var hidden = content.Hidden.Where(one => content.FindArticle(one.Path) is null);
        foreach (var one in hidden) yield return new ErasedPage(one.Url) { Source = one.Path };
        foreach (var one in content.Library.Pages) yield return PageOf(SiteRoutes.UrlOf(one.Route), one.Path, one.Title.Value, one.RedirectFrom);
        foreach (var one in content.Library.Catalogs.People.All) yield return PageOf($"/people/{one.Key}/", one.Path, one.Name, []);
    }

    private static ErasedPage PageOf(string url, string path, string title, IEnumerable<Located<string>> old) =>
        new(url) { Source = path, Title = title, OldUrls = [.. old.Select(one => one.Value)] };

    /// <summary>True where somebody who writes this means the page.</summary>
    public bool Means(ErasedPage page, string address) => page.Source == Label(address)
        || page.Urls.Any(url => string.Equals(RecordSearch.PathOf(url), RecordSearch.PathOf(address), StringComparison.OrdinalIgnoreCase));

    private string Label(string address)
    {
        var isWhole = address.StartsWith(site.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var path = isWhole ? site.Label(address) : SitePaths.Join("", address.Replace('\\', '/'));
        return path.StartsWith(Input + "/", StringComparison.Ordinal) || FolderOf($"{Input}/{path}") is null ? path : $"{Input}/{path}";
    }

    private string? FolderOf(string path)
    {
        var isText = path.StartsWith(Input + "/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        return isText && path[(Input.Length + 1)..].Split('/') is [var folder, _, ..] && Folders.Contains(folder) ? folder : null;
    }

    /// <summary>What the top of a file that is gone says; its lines are read one by one, since nothing else of it is wanted.</summary>
    private ErasedPage Read(string path, string text)
    {
        var top = text.ReplaceLineEndings("\n").Split("\n---", 2)[0].Split('\n');
        string? Line(string key) => top.FirstOrDefault(line => line.StartsWith(key + ":", StringComparison.Ordinal))?[(key.Length + 1)..];
        string? Value(string key) => Line(key)?.Trim().Trim('"', '\'');
        var key = FileKey.Of(path);
        var url = FolderOf(path) switch
        {
            "articles" => $"/articles/{Value("slug") ?? SlugText.From(key)}/",
            "people" => $"/people/{key}/",
            _ => SiteRoutes.UrlOf(path[(Input.Length + "/pages/".Length)..^3]),
        };
        var start = Array.FindIndex(top, line => line.StartsWith("redirect-from:", StringComparison.Ordinal));
        var old = start < 0 ? [] : top.Skip(start + 1).TakeWhile(line => line.TrimStart().StartsWith('-')).Prepend(Line("redirect-from")!);
        return new ErasedPage(url)
        {
            Source = path,
            Title = Value("title") ?? Value("name"),
            OldUrls = [.. old.SelectMany(line => line.Split(',')).Select(one => one.Trim([.. " -[]\"'"])).Where(one => one.StartsWith('/'))],
        };
    }
}
