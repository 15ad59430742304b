namespace Lantern.Site.Editors;

/// <summary>A piece of text that an editor puts in, with places to fill in.</summary>
/// <param name="Prefix">What a writer types to get it.</param>
/// <param name="About">What it is.</param>
/// <param name="IsData">True for YAML files, false for texts.</param>
/// <param name="Body">The text, in the notation of VS Code: <c>${1:default}</c>, <c>${1|one,two|}</c>, <c>$0</c>.</param>
public sealed record Snippet(string Prefix, string About, bool IsData, string Body);
