namespace Lantern.Site.Api.Records;

/// <summary>One way to reach a crisis line.</summary>
public sealed record ApiChannel
{
    [ApiField("How.", Values = ["call", "text", "chat", "email", "relay", "video", "authority"])]
    public required string Kind { get; init; }

    [ApiField("Words before the link, such as Chat:")]
    public string? Lead { get; init; }

    [ApiField("The words of the link, with verb and number.")]
    public required string Text { get; init; }

    [ApiField("The target: tel:, sms:, mailto: or a web address.", Format = "uri")]
    public required string Url { get; init; }
}
