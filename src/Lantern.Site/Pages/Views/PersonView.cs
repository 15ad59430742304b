using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>Somebody who writes or reviews.</summary>
public sealed record PersonView
{
    public required string Name { get; init; }
    public required string Url { get; init; }
    public string? Credentials { get; init; }
    public bool IsAuthor { get; init; }
    public bool IsReviewer { get; init; }
    public bool HasLeft { get; init; }
    public IReadOnlyList<string> Licences { get; init; } = [];
    public ImageView? Photo { get; init; }

    public static ViewType<PersonView> Type { get; } = new ViewType<PersonView>("person", "Somebody who writes or reviews.")
        .Shared()
        .Text("name", "the name", view => view.Name)
        .Text("url", "the address of the person's page", view => view.Url)
        .Text("credentials", "such as PsyD", view => view.Credentials)
        .Flag("is_author", "writes articles", view => view.IsAuthor)
        .Flag("is_reviewer", "reviews articles", view => view.IsReviewer)
        .Flag("has_left", "has left the practice", view => view.HasLeft)
        .Texts("licences", "each licence in a line", view => view.Licences)
        .Object("photo", "a portrait, if there is one", ImageView.Type, view => view.Photo);
}
