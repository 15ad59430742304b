using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A letter of the list from A to Z.</summary>
/// <param name="Letter">The letter; # for titles that begin with none.</param>
/// <param name="Url">Where its articles stand, when they have a page of their own.</param>
/// <param name="Articles">Its articles by title; empty when they have a page of their own.</param>
public sealed record LetterView(string Letter, string? Url, IReadOnlyList<LinkView> Articles)
{
    public static ViewType<LetterView> Type { get; } = new ViewType<LetterView>("letter", "A letter of the list from A to Z.")
        .Text("letter", "the letter; # for titles that begin with none", view => view.Letter)
        .Text("url", "where its articles stand, on a site with very many", view => view.Url)
        .List("articles", "its articles by title, where they stand here", LinkView.Type, view => view.Articles);
}
