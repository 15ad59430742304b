namespace Lantern.Site.History;

/// <summary>A file that is not as it was in an earlier commit.</summary>
/// <param name="Path">The file, from the site's folder on.</param>
/// <param name="Before">What stood in it; null where it was not there.</param>
/// <param name="After">What stands in it; null where it is gone.</param>
public sealed record ChangedFile(string Path, byte[]? Before, byte[]? After);
