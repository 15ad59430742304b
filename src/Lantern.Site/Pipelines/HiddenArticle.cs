using Lantern.Content.FrontMatter;

namespace Lantern.Site.Pipelines;

/// <summary>An article that leaves nothing in this build.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Url">The address it would have.</param>
/// <param name="Why">Why it is not there, for a message; null where it is wrong itself.</param>
/// <param name="From">The day it goes live, for a scheduled one.</param>
public sealed record HiddenArticle(string Path, string Url, string? Why, DateOnly? From)
{
    /// <summary>Its picture, as typed.</summary>
    public Located<string>? Picture { get; init; }

    /// <summary>Nobody has said yet that it shall go live, so that its findings are warnings.</summary>
    public bool IsDraft => Why is not null && From is null;
}
