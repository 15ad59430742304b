using System.Collections.Immutable;
using Lantern.Content.FrontMatter;

namespace Lantern.Content.Safety;

/// <summary>A country (or part of one) with its emergency number and its crisis lines, in the order in which they are shown.</summary>
/// <param name="Path">The file.</param>
/// <param name="Key">File name without ending: <c>us</c>.</param>
/// <param name="Name">As it reads in "Not in …?": <c>the US</c>.</param>
/// <param name="Emergency">The emergency number.</param>
/// <param name="Lines">Keys of crisis lines.</param>
public sealed record Region(string Path, string Key, string Name, Emergency Emergency, ImmutableArray<Located<string>> Lines);
