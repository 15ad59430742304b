using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Safety;

/// <summary>One entry of the registry of crisis lines.</summary>
public sealed record CrisisLine
{
    public required string Path { get; init; }

    /// <summary>File name without ending, or <c>inline:slug</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Where a finding about the whole entry points: its file, or its place in an article.</summary>
    public required SourceLocation Place { get; init; }

    public required string Name { get; init; }
    public required Located<string> Region { get; init; }
    public required ImmutableArray<Channel> Channels { get; init; }
    public ImmutableArray<string> Languages { get; init; } = [];
    public string? Hours { get; init; }
    public string? AuthorityUrl { get; init; }
    public DateOnly? SourceRead { get; init; }
    public Located<DateOnly>? VerifiedOn { get; init; }
    public Located<string>? VerifiedBy { get; init; }
    public ImmutableArray<string> Retired { get; init; } = [];

    /// <summary>A person has compared the entry with the authority's page at some time; age never takes that away.</summary>
    public bool IsVerified => VerifiedOn is not null && VerifiedBy is not null;

    public bool IsRoundTheClock => Hours == "24/7";

    public Channel? First(ChannelKind kind) => Channels.FirstOrDefault(channel => channel.Kind == kind);
}
