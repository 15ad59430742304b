using System.Collections.Immutable;
using Lantern.Content.FrontMatter;

namespace Lantern.Content.Pages;

/// <summary>A page that is not an article: about, contact, privacy.</summary>
/// <param name="Path">The file.</param>
/// <param name="Route">Its address without the slashes at both ends: <c>about</c>; <c>index</c>, <c>crisis</c> and <c>404</c> give those pages their text.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">For search engines and shares.</param>
/// <param name="IsHealth">True where disclaimer and crisis block stand as on articles.</param>
/// <param name="IsDraft">True while it is not published.</param>
/// <param name="RedirectFrom">Old addresses.</param>
public sealed record Page(
    string Path, string Route, Located<string> Title, string? Description, bool IsHealth, bool IsDraft, ImmutableArray<Located<string>> RedirectFrom);
