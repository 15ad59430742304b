using System.Text.RegularExpressions;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>The Nu HTML checker looks at the finished site.</summary>
public sealed partial class CheckerTests(SampleSiteFixture site)
{
    [Fact]
    public void The_Nu_checker_finds_neither_error_nor_warning_on_any_page_nor_in_the_style_sheet()
    {
        SampleSiteFixture.Require();
        Assert.Empty(Nu.Check(Files(site.Sample.Folder)));
        Assert.Empty(Nu.Check(Files(site.Changed.Folder)));
    }

    /// <summary>From a disk the checker takes the files that the policy inside this one page allows for those of another host, so it is checked without that line.</summary>
    [Fact]
    public void Nor_on_the_page_for_addresses_that_are_not_there()
    {
        SampleSiteFixture.Require();
        var html = File.ReadAllText(Path.Combine(site.Sample.Folder, "404.html"));
        var copy = Path.Combine(site.Sample.Folder, "..", "not-found.html");
        File.WriteAllText(copy, Policy().Replace(html, "", 1));
        Assert.NotEqual(html, File.ReadAllText(copy));
        Assert.Empty(Nu.Check([copy]));
    }

    private static IEnumerable<string> Files(string place) => Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)
        .Where(file => (file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".css", StringComparison.Ordinal)) && !file.Contains("pagefind", StringComparison.Ordinal) && Path.GetFileName(file) != "404.html")
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>\n?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Policy();
}
