using Lantern.Content.FrontMatter;

namespace Lantern.Content.Settings;

/// <summary>One entry of the site's navigation.</summary>
public sealed record NavigationItem(string Title, Located<string> Link);
