namespace Lantern.Site.Api.Records;

/// <summary>A licence to practise.</summary>
public sealed record ApiLicence
{
    [ApiField("What it is.")]
    public required string Title { get; init; }

    [ApiField("Its number.")]
    public string? Number { get; init; }

    [ApiField("Who gave it.")]
    public string? Jurisdiction { get; init; }

    [ApiField("The day it ends.")]
    public DateOnly? Expires { get; init; }
}
