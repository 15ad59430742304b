using System.Security.Cryptography;
using System.Text;
using Lantern.Site.Theming;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Theming;

/// <summary>Only scripts that somebody has read and listed run on visitors' devices.</summary>
public sealed class ScriptListTests
{
    private const string Menu = "document.querySelector('.menu').hidden = false;\n";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Listed(string hash, string purpose = "Opens the menu.")
        => $"scripts:\n  - file: js/menu.js\n    sha256: {hash}\n    purpose: \"{purpose}\"\n";

    [Fact]
    public void A_script_without_an_entry_is_an_error_that_gives_the_lines_to_add()
    {
        var site = new SiteTest().Write("theme/js/menu.js", Menu).Build();
        Assert.Equal(
            "theme/js/menu.js: error LN7072: no list of scripts has js/menu.js, so nobody has said what it does\n"
            + "  help: read the script; if it may run on every visitor's device, put these lines into theme/scripts.yml: "
            + $"scripts: [{{ file: js/menu.js, sha256: {Hash(Menu)}, purpose: \"what it does for readers\" }}]",
            site.Findings());
        Assert.False(site.HasOutput("index.html"));
        // The lines are right as they stand.
        var lines = site.Findings().Split("theme/scripts.yml: ")[1];
        Assert.Equal("", site.Write("theme/scripts.yml", lines + "\n").Build().Findings());
        Assert.True(site.HasOutput("index.html"));
    }

    [Fact]
    public void A_listed_script_may_be_loaded_by_a_template_and_a_changed_one_is_an_error_at_its_hash()
    {
        var site = new SiteTest().Write("theme/js/menu.js", Menu).Write("theme/scripts.yml", Listed(Hash(Menu))).Build();
        Assert.Equal("", site.Findings());
        Assert.Equal("", site.Verify().Findings());
        site.Write("theme/js/menu.js", Menu + "more();\n").Build();
        Assert.StartsWith("theme/scripts.yml:3:13: error LN7073: js/menu.js has changed since it was put into the list of scripts",
            site.Findings(), StringComparison.Ordinal);
        Assert.Contains($"sha256: {Hash(Menu + "more();\n")},", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_another_system_make_no_other_script() =>
        Assert.Equal("", new SiteTest().Write("theme/js/menu.js", Menu.Replace("\n", "\r\n", StringComparison.Ordinal)).Write("theme/scripts.yml",
            Listed(Hash(Menu))).Build().Findings());

    [Theory]
    [InlineData("")]
    [InlineData("\u3164")]
    [InlineData("—")]
    public void An_entry_without_a_purpose_is_an_error(string purpose)
    {
        var site = new SiteTest().Write("theme/js/menu.js", Menu).Write("theme/scripts.yml", Listed(Hash(Menu), purpose)).Build();
        Assert.StartsWith("theme/scripts.yml:2:5: error LN7074: this entry of the list of scripts has no purpose", site.Findings("LN7074"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_for_no_script_is_an_error_with_the_name_that_was_meant()
    {
        var site = new SiteTest().Write("theme/js/menus.js", Menu).Write("theme/scripts.yml", Listed(Hash(Menu))).Build();
        Assert.Contains("theme/scripts.yml:2:11: error LN7074: this entry of the list of scripts names no script of the theme",
            site.Findings("LN7074"), StringComparison.Ordinal);
        Assert.Contains("did you mean 'js/menus.js'?", site.Findings("LN7074"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_built_in_script_with_other_bytes_is_an_error_until_the_sites_own_list_has_it()
    {
        const string own = "export {};\n";
        var site = new SiteTest().Write("theme/js/search.js", own).Build();
        Assert.StartsWith("theme/js/search.js: error LN7073: js/search.js has changed since it was put into the list of scripts", site.Findings(),
            StringComparison.Ordinal);
        site.Write("theme/scripts.yml",
            $"scripts:\n  - file: js/search.js\n    sha256: {Hash(own)}\n    purpose: \"Asks another index of ours.\"\n").Build();
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void The_built_in_list_is_true()
    {
        var files = ThemeFiles.BuiltIn().ToList();
        var list = Encoding.UTF8.GetString(files.Single(file => file.Name == "scripts.yml").Bytes);
        var scripts = files.Where(file => file.Name.EndsWith(".js", StringComparison.Ordinal)).ToList();
        Assert.Equal(scripts.Count, list.Split("file: ").Length - 1);
        foreach (var script in scripts)
        {
            Assert.DoesNotContain((byte)'\r', script.Bytes);
            Assert.Contains($"file: {script.Name}\n    sha256: {Convert.ToHexStringLower(SHA256.HashData(script.Bytes))}\n    purpose: \"", list,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<script>run()</script>", "a script written into the page")]
    [InlineData("<script type=\"module\">run()</script>", "a script of the kind 'module' written into the page")]
    [InlineData("<script type=\"speculationrules\">{}</script>", "a script of the kind 'speculationrules' written into the page")]
    [InlineData("<script type=\"module\" src=\"/assets/other.js\"></script>", "the script '/assets/other.js', which is none of the theme's list")]
    [InlineData("<script type=\"module\" src=\"/pagefind/pagefind.js\"></script>",
        "the script '/pagefind/pagefind.js', which is none of the theme's list")]
    [InlineData("<script nomodule src=\"{{ site.quick_exit_script }}\"></script>", "a script for old browsers alone (nomodule)")]
    public void Pages_run_nothing_else(string markup, string what)
    {
        var footer = File.ReadAllText(Path.Combine(Repository.Root, "theme", "partials", "footer.liquid"));
        var site = new SiteTest().Write("theme/partials/footer.liquid",
            footer.Replace("</footer>", markup + "</footer>", StringComparison.Ordinal)).Build();
        Assert.Contains($"/: the page has {what}\n  help: put it into a file in theme/js/, list the file in theme/scripts.yml",
            site.Findings("LN7075"), StringComparison.Ordinal);
        Assert.False(site.HasOutput("index.html"));
    }

    [Fact]
    public void A_theme_writes_no_security_policy_of_its_own_and_the_page_that_is_not_there_keeps_the_engines()
    {
        var layout = File.ReadAllText(Path.Combine(Repository.Root, "theme", "layout.liquid"));
        var site = new SiteTest().Write("theme/layout.liquid", layout.Replace("</head>",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">\n</head>", StringComparison.Ordinal)).Build();
        Assert.Contains(": /404.html: the page has a content security policy of its own", site.Findings("LN7076"), StringComparison.Ordinal);
        Assert.Contains(": /: the page has a content security policy of its own", site.Findings("LN7076"), StringComparison.Ordinal);
    }
}
