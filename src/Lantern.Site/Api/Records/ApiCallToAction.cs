namespace Lantern.Site.Api.Records;

/// <summary>An invitation to get in touch.</summary>
public sealed record ApiCallToAction
{
    [ApiField("Its name.")]
    public required string Key { get; init; }

    [ApiField("Its title.")]
    public required string Title { get; init; }

    [ApiField("Its text, as HTML.")]
    public required string Html { get; init; }

    [ApiField("The same as plain text.")]
    public required string Text { get; init; }

    [ApiField("Where it leads.")]
    public ApiLink? Link { get; init; }

    [ApiField("The place it is about.")]
    public ApiLocation? Location { get; init; }
}
