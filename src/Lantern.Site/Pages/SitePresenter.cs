using Lantern.Content.Library;
using Lantern.Diagnostics;
using Lantern.Rendering.Images;
using Lantern.Rendering.Liquid;
using Lantern.Site.Links;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;
using Lantern.Site.Theming;

namespace Lantern.Site.Pages;

/// <summary>What every template sees as <c>site</c>.</summary>
public static class SitePresenter
{
    /// <summary>Pages that the footer links to where they exist, in this order.</summary>
    private static readonly string[] FooterRoutes = ["about", "contact", "privacy", "accessibility", "editorial-policy"];

    /// <summary>More would push everything else out of sight.</summary>
    private const int LocationsInFooter = 6;

    /// <summary>Height of the logo where no style says so, in pixels.</summary>
    private const int LogoHeight = 32;

    public static SiteView Present(SiteContent content, SiteTheme theme, LinkResolver links, StripView strip, bool isPreview, DiagnosticBag diagnostics)
    {
        var settings = content.Library.Settings;
        return new SiteView
        {
            Title = settings.Title,
            Language = settings.Language,
            Organisation = settings.Organisation.Name ?? settings.Title,
            LegalName = settings.Organisation.LegalName,
            Phone = PhoneLink.Of(settings.Contact.Phone ?? settings.Organisation.Phone),
            Email = PhoneLink.OfMail(settings.Organisation.Email),
            Logo = settings.Logo is { } logo && links.FindAsset(logo, settings.Path, diagnostics.Add) is { } asset ? Logo(asset) : null,
            Icon = theme.Assets.FirstOrDefault(file => file.Name == "assets/icon.svg") is { } icon ? "/" + ThemeAssetsPipeline.PathOf(icon) : null,
            FooterLinks = [.. FooterRoutes.Select(content.FindPage).Where(page => page is not null).Select(page => new LinkView(page!.Title.Value, SiteRoutes.UrlOf(page.Route)))],
            Locations = [.. content.Library.Catalogs.Locations.All.OrderBy(location => SortKey.Of(location.Name), StringComparer.Ordinal).ThenBy(location => location.Key, StringComparer.Ordinal).Take(LocationsInFooter).Select(LocationPresenter.Present)],
            QuickExitScript = theme.ScriptAddress("quick-exit.js"),
            Strip = strip,
            IsPreview = isPreview,
            Frame = new PageFrame(theme.SheetAddress, StripHtml.Write(strip), theme.Words["skip_to_content"]),
        };
    }

    /// <summary>Its size is the one it is shown in: without styles a large one would push everything else off the first screen.</summary>
    private static ImageView Logo(Asset asset)
    {
        var isLarge = asset.Height > LogoHeight;
        var (width, height) = isLarge ? (Math.Max(1, asset.Width * LogoHeight / asset.Height), LogoHeight) : (asset.Width, asset.Height);
        return new ImageView(asset.Url, "", width, height, null)
        {
            Pictures = asset.Pictures,
            Drawing = asset.Drawing is { } drawing && InlineDrawing.Of(drawing, width, height) is { } html ? new Html(html) : null,
        };
    }
}
