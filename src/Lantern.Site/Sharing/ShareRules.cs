using Lantern.Content.Library;
using Lantern.Content.Topics;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Sharing;

/// <summary>What other programs show of a page when somebody sends its address to somebody else. Pure.</summary>
/// <remarks>
/// A card with a condition in it, in a family's chat or on a locked screen, can tell more than its sender meant to. So pages of a topic of the high tier, and of one whose pages may have to be left in haste, share
/// the practice's name and a neutral sentence, without a picture, unless topic or article say <c>share: open</c>.
/// </remarks>
public static class ShareRules
{
    /// <summary>The article's own word counts; else one closed topic closes it.</summary>
    public static bool IsOpen(LibraryArticle article) => article.Article.Share is { } own ? own == "open" : article.Topics.All(IsOpen);

    public static bool IsOpen(Topic topic) => topic.Share is { } own ? own == "open" : topic is { Tier: not Tier.High, HasQuickExit: false };

    public static ShareView Of(LibraryArticle article, ArticleView view, Presentation site) =>
        IsOpen(article) ? new ShareView("article", view.Title, view.Description, view.Image is { } image ? image with { Src = site.BaseUrl + image.Src } : null) : Neutral("article", site);

    public static ShareView Of(Topic topic, PageView page, Presentation site) => IsOpen(topic) ? Plain(page) : Neutral("website", site);

    public static ShareView Plain(PageView page) => new("website", page.Title, page.Description, null);

    private static ShareView Neutral(string kind, Presentation site) => new(kind, site.Library.Settings.Title, site.Words["share_neutral"], null);
}
