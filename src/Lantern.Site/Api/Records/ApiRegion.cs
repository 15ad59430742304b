namespace Lantern.Site.Api.Records;

/// <summary>A country, or part of one.</summary>
public sealed record ApiRegion
{
    [ApiField("Its name.")]
    public required string Key { get; init; }

    [ApiField("As it reads in a sentence.")]
    public required string Name { get; init; }

    [ApiField("True for the regions that the practice serves; the first of them is the main one.")]
    public required bool IsOwn { get; init; }

    [ApiField("Its emergency number.")]
    public required ApiEmergency Emergency { get; init; }

    [ApiField("Keys of its crisis lines, in the order in which they are shown.")]
    public required IReadOnlyList<string> Lines { get; init; }
}
