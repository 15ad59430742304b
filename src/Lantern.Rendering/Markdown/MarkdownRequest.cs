using Lantern.Diagnostics;

namespace Lantern.Rendering.Markdown;

/// <summary>What a body is rendered with.</summary>
/// <param name="Source">The whole file.</param>
/// <param name="BodyStart">Offset of the body in it.</param>
/// <param name="Title">The title; a first heading that repeats it is left out.</param>
/// <param name="Sources">Keys that <c>[^key]</c> may cite, each with the place where it is defined.</param>
public sealed record MarkdownRequest(SourceText Source, int BodyStart, string Title, IReadOnlyList<(string Key, SourceLocation Location)> Sources);
