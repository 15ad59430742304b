using System.Text;

namespace Lantern.Benchmarks.Site;

/// <summary>What differs between the two generators in the file of an article: front matter, links and notes.</summary>
internal interface IDialect
{
    /// <summary>The file of an article, from the folder of the site.</summary>
    string PathOf(ArticlePlan article);

    void FrontMatter(StringBuilder to, ArticlePlan article);

    string LinkTo(ArticlePlan from, ArticlePlan target);

    /// <summary>A box around a paragraph: a note, or a card that says how urgent something is.</summary>
    void Box(StringBuilder to, string kind, string text);

    /// <summary>What stands after the body.</summary>
    void End(StringBuilder to, ArticlePlan article);
}
