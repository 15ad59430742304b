using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;

namespace Lantern.Tests.Site.Reviewing;

/// <summary>The hash that a sign-off writes, for the text of a file.</summary>
internal static class SignedText
{
    private static readonly MarkdownRenderer Renderer = new(
        new MarkdownWords { CareNonUrgent = "", CareUrgent = "", CareEmergency = "", Table = "", Footnote = "", BackToText = "" }, new OwnAddress());

    public static string HashOf(string title, string? description, string body, string topic = "anxiety", string sources = "") =>
        HashOf($"---\ntitle: {title}\ntopic: {topic}\n{(description is null ? "" : $"description: {description}\n")}{sources}---\n\n{body}\n");

    public static string HashOf(string text)
    {
        var (source, nothing) = (new SourceText("input/articles/x.md", text.Replace("\r\n", "\n", StringComparison.Ordinal)), new DiagnosticBag());
        var file = FrontMatterReader.Read(source, nothing)!;
        var article = ArticleBinder.Bind(file, DateOnly.MinValue, nothing)!;
        return ReviewedText.Of(article, Renderer.Render(new MarkdownRequest(source, file.BodyStart, article.Title.Value, [.. article.Sources.Select(one => (one.Key, one.Location))]), nothing).Prose).Hash;
    }
}
