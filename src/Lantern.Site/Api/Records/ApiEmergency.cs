namespace Lantern.Site.Api.Records;

/// <summary>An emergency number.</summary>
public sealed record ApiEmergency
{
    [ApiField("As it is printed.")]
    public required string Value { get; init; }

    [ApiField("The words of the link.")]
    public required string Text { get; init; }

    [ApiField("The target.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("The sentence that goes with it.")]
    public required string Wording { get; init; }
}
