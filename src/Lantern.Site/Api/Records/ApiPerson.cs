namespace Lantern.Site.Api.Records;

/// <summary>Somebody who writes or reviews.</summary>
public sealed record ApiPerson
{
    [ApiField("Its name in addresses.")]
    public required string Key { get; init; }

    [ApiField("The page about the person.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("The name.")]
    public required string Name { get; init; }

    [ApiField("Such as PsyD.")]
    public string? Credentials { get; init; }

    [ApiField("Writes articles.")]
    public required bool IsAuthor { get; init; }

    [ApiField("Reviews articles.")]
    public required bool IsReviewer { get; init; }

    [ApiField("Has left the practice.")]
    public required bool HasLeft { get; init; }

    [ApiField("Licences to practise.")]
    public required IReadOnlyList<ApiLicence> Licences { get; init; }

    [ApiField("A portrait.")]
    public ApiImage? Photo { get; init; }

    [ApiField("About the person.")]
    public required ApiBody Body { get; init; }
}
