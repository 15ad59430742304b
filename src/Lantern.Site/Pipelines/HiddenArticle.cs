namespace Lantern.Site.Pipelines;

/// <summary>An article that leaves nothing in this build: its file, the address it would have, and why, for a message; null where it is wrong itself.</summary>
public sealed record HiddenArticle(string Path, string Url, string? Why);
