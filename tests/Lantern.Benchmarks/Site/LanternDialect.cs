using System.Globalization;
using System.Text;

namespace Lantern.Benchmarks.Site;

/// <summary>An article as Lantern reads it.</summary>
internal sealed class LanternDialect : IDialect
{
    public string PathOf(ArticlePlan article) => $"lantern/input/articles/{article.Topic}/{article.Slug}.md";

    public void FrontMatter(StringBuilder to, ArticlePlan article)
    {
        var culture = CultureInfo.InvariantCulture;
        to.Append(culture, $"---\ntitle: {article.Title}\ntopic: {article.Topic}\n{Also(article)}description: {article.Description}\n");
        to.Append(culture, $"author: {article.Author}\nreviewer: {article.Reviewer}\npublished: {article.Published:yyyy-MM-dd}\n");
        if (article.Updated is { } updated) to.Append(culture, $"updated: {updated:yyyy-MM-dd}\n");
        to.Append(culture, $"reviewed: {article.Reviewed:yyyy-MM-dd}\ncall-to-action: main-office\nsources:\n");
        foreach (var source in article.Sources)
            to.Append(culture, $"  - key: {source.Key}\n    title: {source.Title}\n    url: {source.Url}\n    year: {source.Year}\n");
        to.Append("---\n\n");
    }

    public string LinkTo(ArticlePlan from, ArticlePlan target) => from.Topic == target.Topic ? $"{target.Slug}.md" : $"../{target.Topic}/{target.Slug}.md";

    public void Box(StringBuilder to, string kind, string text) => to.Append(CultureInfo.InvariantCulture, $":::{kind}\n\n{text}\n\n:::\n\n");

    public void End(StringBuilder to, ArticlePlan article)
    {
    }

    private static string Also(ArticlePlan article) => article.Also is { } also ? $"also: [{also}]\n" : "";
}
