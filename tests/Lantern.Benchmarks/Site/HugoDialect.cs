using System.Globalization;
using System.Text;

namespace Lantern.Benchmarks.Site;

/// <summary>The same article as Hugo reads it: sources are footnotes, boxes are quotations.</summary>
internal sealed class HugoDialect : IDialect
{
    public string PathOf(ArticlePlan article) => $"hugo/content/articles/{article.Slug}.md";

    public void FrontMatter(StringBuilder to, ArticlePlan article)
    {
        var culture = CultureInfo.InvariantCulture;
        to.Append(culture, $"---\ntitle: {Quote(article.Title)}\ntopics: [{article.Topic}{(article.Also is { } also ? ", " + also : "")}]\npeople: [{article.Author}]\ndescription: {Quote(article.Description)}\n");
        to.Append(culture, $"reviewer: {article.Reviewer}\ndate: {article.Published:yyyy-MM-dd}\n");
        if (article.Updated is { } updated) to.Append(culture, $"lastmod: {updated:yyyy-MM-dd}\n");
        to.Append(culture, $"reviewed: {article.Reviewed:yyyy-MM-dd}\nnextReview: {article.NextReview:yyyy-MM-dd}\n");
        if (article.IsCrisisFirst) to.Append("crisisFirst: true\n");
        to.Append("---\n\n");
    }

    public string LinkTo(ArticlePlan from, ArticlePlan target) => $"/articles/{target.Slug}/";

    public void Box(StringBuilder to, string kind, string text) => to.Append(CultureInfo.InvariantCulture, $"> {text}\n\n");

    public void End(StringBuilder to, ArticlePlan article)
    {
        foreach (var source in article.Sources)
            to.Append(CultureInfo.InvariantCulture, $"[^{source.Key}]: [{source.Title}]({source.Url}) ({source.Year})\n");
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
