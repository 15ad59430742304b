namespace Lantern.BrowserTests.Sabotage;

/// <summary>A small change of theme, style, script, registry or content that could take help away from visitors.</summary>
/// <param name="Kind">What it plays on.</param>
/// <param name="What">The change, as the table shows it.</param>
/// <param name="Files">The files that it lays over a small valid site, in the form of <c>SiteTest</c>.</param>
internal sealed record SabotageCase(string Kind, string What, string Files)
{
    /// <summary>A style sheet of the theme's own, after the built-in one.</summary>
    public static SabotageCase Style(string kind, string css) => new(kind, css, $"-- theme/css/zz-own.css --\n{css}\n");
}
