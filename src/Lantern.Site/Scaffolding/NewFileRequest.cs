namespace Lantern.Site.Scaffolding;

/// <summary>A file that a writer wants to begin.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title or name, as people read it.</param>
public sealed record NewFileRequest(NewFileKind Kind, string Title)
{
    /// <summary>The name of the file, where it shall not follow from the title.</summary>
    public string? FileName { get; init; }

    /// <summary>The topic of an article.</summary>
    public string? Topic { get; init; }

    /// <summary>The address of a location, as it stands on an envelope.</summary>
    public string? Address { get; init; }

    /// <summary>The region of a crisis line.</summary>
    public string? Region { get; init; }

    /// <summary>The number to call, as the authority prints it.</summary>
    public string? Call { get; init; }

    /// <summary>The number to write to.</summary>
    public string? Text { get; init; }

    /// <summary>When somebody answers.</summary>
    public string? Hours { get; init; }

    /// <summary>The page of the authority.</summary>
    public string? AuthorityUrl { get; init; }
}
