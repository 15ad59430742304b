namespace Lantern.Site.Api.Records;

/// <summary>A crisis line in full. Show all of it. A line of another region that nobody has verified has one channel, its authority.</summary>
public sealed record ApiCrisisLine
{
    [ApiField("Its name in the registry.")]
    public required string Key { get; init; }

    [ApiField("Its name.")]
    public required string Name { get; init; }

    [ApiField("The key of its region.")]
    public required string Region { get; init; }

    [ApiField("The ways to reach it, in the order in which they are shown.")]
    public required IReadOnlyList<ApiChannel> Channels { get; init; }

    [ApiField("When it is open, in words.")]
    public string? Hours { get; init; }

    [ApiField("True when it is open day and night, every day.")]
    public required bool RoundTheClock { get; init; }

    [ApiField("Which languages it speaks, in words, where that needs saying.")]
    public string? LanguageWords { get; init; }

    [ApiField("The same as language codes.")]
    public required IReadOnlyList<string> Languages { get; init; }

    [ApiField("The page of its authority.", Format = "uri")]
    public string? AuthorityUrl { get; init; }

    [ApiField("The day on which a person last compared it with its authority.")]
    public DateOnly? VerifiedOn { get; init; }
}
