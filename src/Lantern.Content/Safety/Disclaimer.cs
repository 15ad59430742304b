namespace Lantern.Content.Safety;

/// <summary>A wording that says what an article can't replace.</summary>
/// <param name="Key">File name without ending, or <c>inline:slug</c>.</param>
/// <param name="Version">The day of this wording, or null for an inline one.</param>
/// <param name="Markdown">The wording itself.</param>
/// <param name="Path">The file it stands in.</param>
/// <param name="Line">The line (from 1) at which the wording begins.</param>
public sealed record Disclaimer(string Key, DateOnly? Version, string Markdown, string Path, int Line);
