using Lantern.Content.FrontMatter;

namespace Lantern.Content.Articles;

/// <summary>A rule that does not count in one article, by whom, why and until when. Read here; the editorial rules give it its meaning.</summary>
public sealed record Waiver(Located<string> Rule, string Reason, Located<string> By, DateOnly? Until);
