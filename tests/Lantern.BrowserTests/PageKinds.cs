using Xunit;

namespace Lantern.BrowserTests;

/// <summary>One page of each kind of the sample site, by a name for files.</summary>
internal static class PageKinds
{
    public static IReadOnlyList<(string Kind, string Path)> All { get; } =
    [
        ("home", "/"),
        ("article", "/articles/psychodynamic-therapy-for-depression/"),
        ("article-with-picture", "/articles/constant-worry/"),
        ("article-high", "/articles/supporting-someone-with-thoughts-of-suicide/"),
        ("article-to-leave", "/articles/when-home-does-not-feel-safe/"),
        ("articles", "/articles/"),
        ("topic", "/topics/anxiety/"),
        ("topic-high", "/topics/thoughts-of-suicide/"),
        ("topics", "/topics/"),
        ("people", "/people/"),
        ("person", "/people/imani-okafor/"),
        ("location", "/locations/dupont-circle/"),
        ("page", "/accessibility/"),
        ("contact", "/contact/"),
        ("crisis", "/crisis/"),
        ("search", "/search/"),
        ("withdrawn", "/articles/low-mood-in-winter/"),
        ("not-found", "/nothing/here/"),
    ];

    /// <summary>Names and addresses for theories.</summary>
    public static TheoryData<string, string> Data
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (kind, path) in All) data.Add(kind, path);
            return data;
        }
    }
}
