namespace Lantern.Site.Api.Records;

/// <summary>A text in three forms.</summary>
public sealed record ApiBody
{
    [ApiField("As HTML with whole addresses.")]
    public required string Html { get; init; }

    [ApiField("As its writer wrote it, with whole addresses; see the guide for what is beyond plain Markdown.")]
    public required string Markdown { get; init; }

    [ApiField("As plain text.")]
    public required string Text { get; init; }
}
