using System.Collections.Immutable;
using Lantern.Content.FrontMatter;

namespace Lantern.Content.People;

/// <summary>Somebody who writes or reviews.</summary>
public sealed record Person
{
    public required string Path { get; init; }
    public required string Key { get; init; }
    public required string Name { get; init; }
    public string? Credentials { get; init; }
    public bool IsAuthor { get; init; }
    public bool IsReviewer { get; init; }
    public ImmutableArray<Licence> Licences { get; init; } = [];
    public Located<string>? Photo { get; init; }
    public string? GitHub { get; init; }
    public DateOnly? Left { get; init; }
}
