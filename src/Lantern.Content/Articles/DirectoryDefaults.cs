namespace Lantern.Content.Articles;

/// <summary>What a <c>_directory.yml</c> gives to all articles below its folder.</summary>
/// <param name="Folder">Relative to the root, like the paths of articles, with <c>/</c> and without a closing one.</param>
/// <param name="Values">The defaults.</param>
public sealed record DirectoryDefaults(string Folder, Inherited Values);
