using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>What every template and partial sees as <c>site</c>.</summary>
public sealed record SiteView
{
    public required string Title { get; init; }
    public required string Language { get; init; }
    public required string Organisation { get; init; }
    public string? LegalName { get; init; }
    public LinkView? Phone { get; init; }
    public LinkView? Email { get; init; }
    public ImageView? Logo { get; init; }
    public string? Icon { get; init; }
    public required IReadOnlyList<LinkView> FooterLinks { get; init; }
    public IReadOnlyList<LocationView> Locations { get; init; } = [];
    public required string QuickExitScript { get; init; }
    public required StripView Strip { get; init; }
    public bool IsPreview { get; init; }

    /// <summary>What the engine writes around every page; no template sees it.</summary>
    public required PageFrame Frame { get; init; }

    public static ViewType<SiteView> Type { get; } = new ViewType<SiteView>("site", "The site; every template and partial sees it.")
        .Text("title", "the site's title", view => view.Title)
        .Text("language", "its language, for the lang attribute", view => view.Language)
        .Text("organisation", "who publishes it", view => view.Organisation)
        .Text("legal_name", "the legal name", view => view.LegalName)
        .Object("phone", "the practice's telephone", LinkView.Type, view => view.Phone)
        .Object("email", "its e-mail address", LinkView.Type, view => view.Email)
        .Object("logo", "its logo, if there is one", ImageView.Type, view => view.Logo)
        .Text("icon", "address of the small picture in the browser's tab, `assets/icon.svg` of the theme", view => view.Icon)
        .Texts("stylesheets", "always empty: Lantern links the one style sheet itself, before anything else", _ => [])
        .List("footer_links", "pages such as privacy and accessibility, where they exist", LinkView.Type, view => view.FooterLinks)
        .List("locations", "where people are seen, at most six places", LocationView.Type, view => view.Locations)
        .Text("quick_exit_script", "address of the script that hides a page which is left in haste", view => view.QuickExitScript)
        .Object("strip", "what the crisis strip says; Lantern writes it itself, at the top of every page", StripView.Type, view => view.Strip)
        .Flag("is_preview", "true in previews, which search engines must not keep", view => view.IsPreview);
}
