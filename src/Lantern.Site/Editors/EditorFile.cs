namespace Lantern.Site.Editors;

/// <summary>A file that tells an editor about the site.</summary>
/// <param name="Path">Where it lies, from the site's folder on.</param>
/// <param name="Bytes">What stands in it afterwards; null where it is left as it is.</param>
/// <param name="Problem">Why it is left, with what to do; null where there is nothing to do.</param>
public sealed record EditorFile(string Path, byte[]? Bytes, string? Problem = null);
