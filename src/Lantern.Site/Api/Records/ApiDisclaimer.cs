namespace Lantern.Site.Api.Records;

/// <summary>A disclaimer in full. Show it with every text that bears it.</summary>
public sealed record ApiDisclaimer
{
    [ApiField("Its name.")]
    public required string Key { get; init; }

    [ApiField("The day of this wording.")]
    public string? Version { get; init; }

    [ApiField("Its wording, as HTML.")]
    public required string Html { get; init; }

    [ApiField("The same as plain text.")]
    public required string Text { get; init; }
}
