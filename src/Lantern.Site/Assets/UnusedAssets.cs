using System.Globalization;
using Lantern.Content.Articles;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;
using Lantern.Site.Pages;

namespace Lantern.Site.Assets;

/// <summary>Tells writers once of the files that no text uses, published or not: a picture that waits for its article is none of them. Pure.</summary>
internal static class UnusedAssets
{
    /// <summary>More names than these nobody reads.</summary>
    private const int Named = 3;

    public static IEnumerable<Diagnostic> Find(AssetShelf shelf, Presentation site)
    {
        if (shelf.Unused is not { Count: > 0 } candidates) return [];
        var waiting = Waiting(site);
        var unused = candidates.Where(file => !waiting.Contains(file.Address)).Select(file => file.Source).ToList();
        return unused.Count == 0 ? [] : [SiteDiagnostics.UnusedAssets.At(SourceLocation.WholeFile(unused[0]), What(unused), unused.Count == 1 ? "it" : "them")];
    }

    private static string What(List<string> unused)
    {
        if (unused.Count == 1) return "this file";
        var others = string.Join(", ", unused.Skip(1).Take(Named).Select(path => path[(path.IndexOf("/assets/", StringComparison.Ordinal) + "/assets/".Length)..]));
        var more = unused.Count - 1 - Named;
        return string.Create(CultureInfo.InvariantCulture, $"this file and {unused.Count - 1} more ({others}{(more > 0 ? $" and {more} others" : "")})");
    }

    /// <summary>What texts use that no visitor sees today: drafts, later or withdrawn articles, notices of another day, and texts that no page shows.</summary>
    private static HashSet<string> Waiting(Presentation site)
    {
        var live = site.Library.Articles.Where(article => article.Status != ArticleStatus.Withdrawn).Select(article => article.Article.Path).ToHashSet(StringComparer.Ordinal);
        var pictures = site.Content.Hidden.Select(article => (article.Path, article.Picture))
            .Concat(site.Library.Articles.Where(article => article.Status == ArticleStatus.Withdrawn).Select(article => (article.Article.Path, Picture: article.Article.Image?.Src)));
        // The texts of live articles are on their pages, where their pictures are used.
        var slots = site.Content.Paths.Where(path => !live.Contains(path))
            .SelectMany(path => site.Bodies.Read(site.Content.BodyOf(path)).Slots.Where(slot => slot.Kind is SlotKind.Link or SlotKind.Image).Select(slot => (path, slot.Value)));
        return
        [
            .. pictures.Where(one => one.Picture is not null).Select(one => site.Links.AssetAt(one.Picture!.Value.Value, one.Path)?.Path).OfType<string>(),
            .. slots.Select(slot => site.Links.AssetAt(slot.Value, slot.path)?.Path).OfType<string>(),
        ];
    }
}
