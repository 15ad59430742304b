namespace Lantern.Site.Theming;

/// <summary>One file of the theme. The path for people says where to change it.</summary>
/// <param name="Name">Path within the theme, with <c>/</c>.</param>
/// <param name="Path">Path for people.</param>
/// <param name="Bytes">Its content.</param>
public sealed record ThemeFile(string Name, string Path, byte[] Bytes);
