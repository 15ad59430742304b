using Lantern.Diagnostics;

namespace Lantern.Content.People;

/// <summary>A licence to practise: what, its number, who gave it and the last day on which it is valid.</summary>
public sealed record Licence(string Title, string? Number, string? Jurisdiction, DateOnly? Expires)
{
    /// <summary>Where it is written.</summary>
    public SourceLocation Place { get; init; }

    public bool IsValidOn(DateOnly day) => Expires is not { } last || day <= last;
}
