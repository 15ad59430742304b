using System.Collections.Immutable;
using Lantern.Content.FrontMatter;

namespace Lantern.Content.Settings;

/// <summary>What <c>settings.yml</c> says. Immutable.</summary>
public sealed record SiteSettings
{
    public required string Path { get; init; }
    public required string Title { get; init; }

    /// <summary>Scheme and host, without a path and without a closing slash.</summary>
    public required string Url { get; init; }

    public string Language { get; init; } = "en";
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
    public Organisation Organisation { get; init; } = new(null, null, null, null);
    public Contact Contact { get; init; } = new();
    public required ImmutableArray<Located<string>> Regions { get; init; }
    public Located<string>? DefaultAuthor { get; init; }
    public ImmutableArray<Located<string>> Disclaimers { get; init; } = [];
    public ImmutableArray<Located<string>> CrisisLines { get; init; } = [];
    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];
    public Palette Palette { get; init; } = Palette.None;

    /// <summary>What may be chosen of how help looks.</summary>
    public HelpStyle Help { get; init; } = new();
    public Located<string>? Logo { get; init; }
    public ImmutableArray<string> Glossary { get; init; } = [];
    public string? QuickExitUrl { get; init; }
    public Policy Policy { get; init; } = new();
    public string? NetlifySiteId { get; init; }
}
