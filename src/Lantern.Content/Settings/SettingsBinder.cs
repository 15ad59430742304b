using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Content.Topics;
using Lantern.Diagnostics;

namespace Lantern.Content.Settings;

/// <summary>YAML → <see cref="SiteSettings"/>. What is missing or wrong is a finding, and something harmless stands in for it, so that all else is still checked.</summary>
public static class SettingsBinder
{
    public static SiteSettings Bind(YamlMap node, SourceText source, DiagnosticBag diagnostics)
    {
        var map = new MapReader(node, source, diagnostics, "the settings");
        var (title, url) = (map.RequiredText("title"), ReadUrl(map));
        var regions = RequiredTexts(map, "regions");
        var settings = new SiteSettings
        {
            Path = source.Path,
            Title = title?.Value is { Length: > 0 } words ? words : "Untitled",
            Url = url ?? "https://site.invalid",
            Language = map.Words("language") ?? "en",
            TimeZone = ReadTimeZone(map),
            Organisation = ReadOrganisation(map),
            Contact = ReadContact(map),
            Regions = regions,
            DefaultAuthor = map.Text("default-author"),
            Disclaimers = RequiredTexts(map, "disclaimer"),
            CrisisLines = RequiredTexts(map, "crisis-line"),
            Navigation = ReadNavigation(map),
            Palette = Palette.Read(map),
            Help = HelpStyle.Read(map),
            Logo = map.Text("logo"),
            Glossary = [.. map.Texts("glossary").Select(text => text.Value)],
            QuickExitUrl = WebAddress.Read(map, "quick-exit-url"),
            Policy = ReadPolicy(map),
            NetlifySiteId = ReadNetlify(map),
        };
        map.Finish();
        return settings;
    }

    private static string? ReadUrl(MapReader map)
    {
        if (map.RequiredText("url") is not { } text) return null;
        if (WebAddress.SiteOf(text.Value) is { } site) return site;
        map.Diagnostics.Add(ContentDiagnostics.BadAddress.At(text.Location, text.Value, "the address of a site", "write https:// and the name only, such as https://www.example.org"));
        return null;
    }

    private static ImmutableArray<Located<string>> RequiredTexts(MapReader map, string key)
    {
        var texts = map.Texts(key);
        if (texts.All(text => text.Value.Length == 0) && map.Node(key) is null or YamlScalar or YamlList { Items.Length: 0 })
            map.Diagnostics.Add(ContentDiagnostics.MissingKey.At(map.Has(key) ? map.LocationOf(key) : map.Location, key, map.What));
        return texts;
    }

    private static TimeZoneInfo ReadTimeZone(MapReader map)
    {
        if (map.Text("time-zone") is not { } text) return TimeZoneInfo.Utc;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(text.Value, out var zone)) return zone;
        map.Diagnostics.Add(ContentDiagnostics.UnknownTimeZone.At(text.Location, text.Value));
        return TimeZoneInfo.Utc;
    }

    private static Organisation ReadOrganisation(MapReader settings)
    {
        if (settings.Map("organisation", "the organisation") is not { } map) return new(null, null, null, null);
        var organisation = new Organisation(map.Words("name"), map.Words("legal-name"), MailAddress.Read(map, "email"), PhoneText.Read(map, "phone"));
        map.Finish();
        return organisation;
    }

    private static Contact ReadContact(MapReader settings)
    {
        if (settings.Map("contact", "the contact") is not { } map) return new();
        var contact = new Contact
        {
            Phone = PhoneText.Read(map, "phone"),
            Fax = PhoneText.Read(map, "fax"),
            FormUrl = WebAddress.Read(map, "form-url"),
            BookingUrl = WebAddress.Read(map, "booking-url"),
            PortalUrl = WebAddress.Read(map, "portal-url"),
            ResponseTime = map.Words("response-time"),
        };
        map.Finish();
        return contact;
    }

    private static ImmutableArray<NavigationItem> ReadNavigation(MapReader settings)
    {
        var items = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var map in settings.Maps("navigation", "an entry of the navigation"))
        {
            var (title, link) = (map.RequiredText("title"), map.RequiredText("link"));
            map.Finish();
            if (title is not null && link is not null) items.Add(new(title.Value.Value, link.Value));
        }
        return items.ToImmutable();
    }

    private static Policy ReadPolicy(MapReader settings)
    {
        if (settings.Map("policy", "the policy") is not { } map) return new();
        var defaults = new Policy();
        var months = map.Map("review-months", "the months between reviews");
        var policy = new Policy
        {
            VerifyAfterDays = map.Number("verify-after-days")?.Value ?? defaults.VerifyAfterDays,
            ReviewMonthsLow = months?.Number("low")?.Value ?? defaults.ReviewMonthsLow,
            ReviewMonthsStandard = months?.Number("standard")?.Value ?? defaults.ReviewMonthsStandard,
            ReviewMonthsHigh = months?.Number("high")?.Value ?? defaults.ReviewMonthsHigh,
            SourceYears = map.Number("source-years")?.Value ?? defaults.SourceYears,
            Reviewers = ReadReviewers(map),
            AllowsSelfReview = map.IsSet("self-review"),
            MaximumGrade = map.Text("readability") is { Value: "none" } ? null : map.Number("readability")?.Value,
        };
        months?.Finish();
        map.Finish();
        return policy;
    }

    private static ImmutableDictionary<Tier, ImmutableArray<Located<string>>> ReadReviewers(MapReader policy)
    {
        if (policy.Map("reviewers", "who reviews which tier") is not { } map) return ImmutableDictionary<Tier, ImmutableArray<Located<string>>>.Empty;
        var reviewers = new[] { (Tier.Low, "low"), (Tier.Standard, "standard"), (Tier.High, "high") }.Select(tier => (Tier: tier.Item1, People: map.Keys(tier.Item2))).Where(tier => !tier.People.IsEmpty)
            .ToImmutableDictionary(tier => tier.Tier, tier => tier.People);
        map.Finish();
        return reviewers;
    }

    private static string? ReadNetlify(MapReader settings)
    {
        if (settings.Map("netlify", "the host's data") is not { } map) return null;
        var id = map.Words("site-id");
        map.Finish();
        return id;
    }
}
