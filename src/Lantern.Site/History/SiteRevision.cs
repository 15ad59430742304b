using Lantern.Build.FileSystem;

namespace Lantern.Site.History;

/// <summary>The site as it was in a commit, beside the site as it lies in the folder. Immutable.</summary>
/// <param name="Commit">The commit, all of its digits.</param>
/// <param name="Files">The disk as it would be with the site of that commit.</param>
/// <param name="Changed">What of its content and theme has changed since, in ordinal order.</param>
public sealed record SiteRevision(string Commit, IFileSystem Files, IReadOnlyList<ChangedFile> Changed);
