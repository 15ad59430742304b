using System.Globalization;
using Lantern.Content.Articles;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;
using Lantern.Site.Pages;

namespace Lantern.Site.Assets;

/// <summary>Tells writers once of the files that no text uses, published or not. Pure.</summary>
/// <remarks>A picture that waits for its article is none of them.</remarks>
internal static class UnusedAssets
{
    /// <summary>More names than these nobody reads.</summary>
    private const int Named = 3;

    public static IEnumerable<Diagnostic> Find(AssetShelf shelf, Presentation site)
    {
        if (shelf.Unused is not { Count: > 0 } candidates) return [];
        var waiting = Waiting(site);
        var unused = candidates.Where(file => !waiting.Contains(file.Address)).Select(file => file.Source).ToList();
        if (unused.Count == 0) return [];
        return [SiteDiagnostics.UnusedAssets.At(SourceLocation.WholeFile(unused[0]), What(unused), unused.Count == 1 ? "it" : "them")];
    }

    private static string What(List<string> unused)
    {
        if (unused.Count == 1) return "this file";
        const string Folder = "/assets/";
        var names = unused.Skip(1).Take(Named).Select(path => path[(path.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..]);
        var named = string.Join(", ", names);
        var others = unused.Count - 1 - Named;
        var rest = others switch { <= 0 => "", 1 => " and another", _ => string.Create(CultureInfo.InvariantCulture, $" and {others} others") };
        return string.Create(CultureInfo.InvariantCulture, $"this file and {unused.Count - 1} more ({named}{rest})");
    }

    /// <summary>What texts use that no visitor sees today: drafts, later or withdrawn articles, notices of another day, and the like.</summary>
    private static HashSet<string> Waiting(Presentation site)
    {
        var articles = site.Library.Articles.ToLookup(article => article.Status == ArticleStatus.Withdrawn);
        var pictures = site.Content.Hidden.Select(article => (article.Path, Address: article.Picture?.Value))
            .Concat(articles[true].Select(article => (article.Article.Path, Address: article.Article.Image?.Src.Value)));
        // The texts of live articles are on their pages, where their pictures are used.
        var live = articles[false].Select(article => article.Article.Path).ToHashSet(StringComparer.Ordinal);
        var links = site.Content.Paths.Where(path => !live.Contains(path))
            .SelectMany(path => LinksIn(site, path).Select(address => (Path: path, Address: (string?)address)));
        var used = pictures.Concat(links).Where(one => one.Address is not null).Select(one => site.Links.AssetAt(one.Address!, one.Path)?.Path);
        return [.. used.OfType<string>()];
    }

    private static IEnumerable<string> LinksIn(Presentation site, string path) =>
        site.Bodies.Read(site.Content.BodyOf(path)).Slots.Where(slot => slot.Kind is SlotKind.Link or SlotKind.Image).Select(slot => slot.Value);
}
