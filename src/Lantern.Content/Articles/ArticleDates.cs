using Lantern.Content.FrontMatter;

namespace Lantern.Content.Articles;

/// <summary>The calendar dates of an article; each as written, none derived.</summary>
public sealed record ArticleDates
{
    public Located<DateOnly>? Published { get; init; }
    public Located<DateOnly>? Updated { get; init; }
    public Located<DateOnly>? Reviewed { get; init; }
    public Located<DateOnly>? ReviewBy { get; init; }
    public Located<DateOnly>? Expires { get; init; }
}
