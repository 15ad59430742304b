namespace Lantern.Site.Links;

/// <summary>An address of the site.</summary>
/// <param name="Url">With slashes at both ends.</param>
/// <param name="BodyPath">The file whose body it shows, if one does.</param>
public sealed record Route(string Url, string? BodyPath)
{
    /// <summary>Why visitors find nothing there: "a draft"; null where they find something.</summary>
    public string? Hidden { get; init; }

    /// <summary>The day from which visitors find something there, for a scheduled article.</summary>
    public DateOnly? From { get; init; }

    public bool IsWithdrawn { get; init; }
}
