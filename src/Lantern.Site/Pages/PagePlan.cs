using System.Globalization;
using System.Text;
using Lantern.Build.Documents;
using Lantern.Content.Library;

namespace Lantern.Site.Pages;

/// <summary>A page that is to be made, so that a worker makes it when its turn comes, or finds that the last one is still right.</summary>
/// <param name="Id">The same in every build: its place in the output, or <c>later:</c> and its file for a page that is only checked.</param>
/// <param name="Inputs">Stands for what it is given here, such as the articles on a page of a list.</param>
/// <param name="Make">Makes it from what the site holds.</param>
public sealed record PagePlan(string Id, Fingerprint Inputs, Func<Presentation, PlannedPage> Make)
{
    public PagePlan(string id, Func<Presentation, PlannedPage> make)
        : this(id, Fingerprint.None, make)
    {
    }

    /// <summary>Stands for lists of articles and a day.</summary>
    public static Fingerprint InputsOf(DateOnly? day, params IReadOnlyList<LibraryArticle>[] lists) =>
        InputsOf([day?.ToString("O", CultureInfo.InvariantCulture), .. lists.SelectMany(list => list.Select(article => article.Article.Path).Append(""))]);

    /// <summary>Stands for some texts in their order.</summary>
    public static Fingerprint InputsOf(IEnumerable<string?> texts) => Fingerprint.Of(Encoding.UTF8.GetBytes(string.Join('\n', texts)));
}
