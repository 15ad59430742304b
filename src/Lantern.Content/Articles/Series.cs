using Lantern.Diagnostics;

namespace Lantern.Content.Articles;

/// <summary>The series that an article belongs to, and its place in it, from 1.</summary>
/// <param name="Key">Articles with the same one belong together.</param>
/// <param name="Part">The place.</param>
/// <param name="PartLocation">Where the place is written.</param>
public sealed record Series(string Key, int Part, SourceLocation PartLocation);
