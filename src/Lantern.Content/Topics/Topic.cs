using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Topics;

/// <summary>A subject that articles are filed under. Its tier decides where crisis help stands and how often articles are reviewed.</summary>
public sealed record Topic
{
    public required string Path { get; init; }
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public Tier Tier { get; init; } = Tier.Standard;
    public ImmutableArray<string> Synonyms { get; init; } = [];
    public TopicAbout? About { get; init; }
    public ImmutableArray<Located<string>> Disclaimers { get; init; } = [];
    public ImmutableArray<Located<string>> CrisisLines { get; init; } = [];
    public string? Share { get; init; }

    /// <summary>Where it says that its pages have a way to leave them in haste; null where it does not.</summary>
    public SourceLocation? QuickExit { get; init; }

    /// <summary>Its pages have a way to leave them in haste.</summary>
    public bool HasQuickExit => QuickExit is not null;
}
