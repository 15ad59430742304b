using Lantern.Content.FrontMatter;

namespace Lantern.Content.Articles;

/// <summary>The picture of an article. <paramref name="Alt"/> is empty only where <paramref name="IsDecorative"/> says so.</summary>
public sealed record ArticleImage(Located<string> Src, string Alt, string? Credit, bool IsDecorative);
