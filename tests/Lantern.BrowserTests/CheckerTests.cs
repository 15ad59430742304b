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
        Assert.Equal("", Nu(site.Sample.Folder));
        Assert.Equal("", Nu(site.Changed.Folder));
    }

    private static string Nu(string place)
    {
        // From a disk the checker takes the files that the policy inside this one page allows for those of another host.
        var files = Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".css", StringComparison.Ordinal)) && !file.Contains("pagefind", StringComparison.Ordinal) && Path.GetFileName(file) != "404.html")
            .Order(StringComparer.Ordinal);
        NodeTools.Require();
        try
        {
            var jar = Path.Combine(NodeTools.Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
            return NodeTools.RunProgram("java", NodeTools.Folder, ["-jar", jar, "--also-check-css", "--Werror", "--no-langdetect", .. files]).Error.Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            NodeTools.Require(NoJava);
            return "";
        }
    }
}
