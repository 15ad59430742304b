using Lantern.Build.Output;

namespace Lantern.Site.Incremental;

/// <summary>A file that a piece of work published.</summary>
/// <param name="File">The file.</param>
/// <param name="Updated">The newest day that its content bears, for a file of the API.</param>
public sealed record UnitFile(OutputFile File, DateOnly? Updated);
