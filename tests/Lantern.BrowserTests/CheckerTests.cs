using Lantern.TestKit;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>The Nu HTML checker looks at the finished site.</summary>
public sealed class CheckerTests(SampleSiteFixture site)
{
    private const string NoJava = "Java is not there, so the Nu HTML checker was left out: install it (on Debian: apt-get install default-jre-headless) and run the tests again.";

    [Fact]
    public void The_Nu_checker_finds_neither_error_nor_warning_on_any_page_nor_in_the_style_sheet()
    {
        SampleSiteFixture.Require();
        Assert.Equal("", Nu(site.Sample, site.Sample.Folder));
        Assert.Equal("", Nu(site.Changed, site.Changed.Folder));
    }

    private static string Nu(BuiltSite built, string place)
    {
        var files = Directory.Exists(place) ? Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Where(file => file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".css", StringComparison.Ordinal)) : [place];
        // By their addresses: from a disk the checker would take the site's own files for those of another host.
        var urls = files.Where(file => !file.Contains("pagefind", StringComparison.Ordinal)).Select(file => $"{built.Server.Url}/{Path.GetRelativePath(built.Folder, file).Replace('\\', '/')}").Select(url => url.Replace("/index.html", "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        NodeTools.Require();
        try
        {
            var jar = Path.Combine(NodeTools.Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
            // A page that was taken down answers with 410; that is no fault of its HTML.
            return NodeTools.RunProgram("java", NodeTools.Folder, ["-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar, "--also-check-css", "--Werror", "--no-langdetect", .. urls.Where(url => !url.Contains("/articles/low-mood-in-winter/", StringComparison.Ordinal))]).Error.Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            NodeTools.Require(NoJava);
            return "";
        }
    }
}
