using Lantern.Build.Input;
using Lantern.Build.Pipelines;
using Lantern.Content.Articles;
using Lantern.Content.Library;

namespace Lantern.Site.Pipelines;

/// <summary>Files below <c>articles/</c> → articles with rendered bodies.</summary>
public sealed class ArticlesPipeline(InputFolder input, LibraryOptions options, RenderBody render) : Pipeline<Entry<Article>>("articles")
{
    protected override Chain<Entry<Article>> Define() =>
        Chain<InputFile>.From(Phase.Input, new ReadFiles(input, Name, ".md"))
            .Then(Phase.Input, new DecodeText())
            .Then(Phase.Process, new ParseFrontMatter())
            .Then(Phase.Process, new BindArticle(options, render))
            .All();
}
