namespace Lantern.Site.Api.Records;

/// <summary>All people, by name.</summary>
public sealed record ApiPersonList
{
    [ApiField("The people.")]
    public required IReadOnlyList<ApiPerson> People { get; init; }
}
