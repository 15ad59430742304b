using System.Text;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Links and pictures as writers write them: where they lead, and what is said where they lead nowhere. The text begins in line 8.</summary>
public sealed class LinkTests
{
    private const string Picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><path d=\"M1 1h10\"/></svg>";

    [Theory]
    [InlineData("[us](https://quiet-harbour.example/missing/)", "8:6: error LN8001: there is no page or file 'https://quiet-harbour.example/missing/'")]
    [InlineData("[us](http://Quiet-Harbour.example/abuot/?x=1)", "8:6: error LN8001: there is no page or file 'http://Quiet-Harbour.example/abuot/?x=1'", "help: did you mean '/about/'?")]
    [InlineData("<https://quiet-harbour.example/abuot/>", "8:2: error LN8001: there is no page or file 'https://quiet-harbour.example/abuot/'", "help: did you mean '/about/'?")]
    [InlineData("[us](https://quiet-harbour.example/articles/panic/#what-help)", "8:6: error LN8002: /articles/panic/ has no heading '#what-help'", "help: did you mean '#what-helps'?")]
    [InlineData("![Two chairs](https://quiet-harbour.example/assets/chiars.svg)", "8:15: error LN8005: there is no file 'https://quiet-harbour.example/assets/chiars.svg'", "help: did you mean '/assets/chairs.svg'?")]
    [InlineData("[us](/panic/)", "8:6: error LN8001: there is no page or file '/panic/'", "help: did you mean '/articles/panic/'?")]
    [InlineData("[us](/articles/panic.md)", "8:6: error LN8001: there is no page or file '/articles/panic.md'", "help: did you mean '/articles/panic/'?")]
    [InlineData("[us](about.md)", "8:6: error LN8001: there is no page or file 'about.md'", "help: did you mean '../pages/about.md'?")]
    [InlineData("[us](panik)", "8:6: error LN8001: there is no page or file 'panik'", "help: did you mean 'panic.md'?")]
    [InlineData("[us](../topics/panik-attack.md)", "8:6: error LN8001: there is no page or file '../topics/panik-attack.md'")]
    [InlineData("[us](panic.md#What%20Helps)", "8:6: error LN8002: /articles/panic/ has no heading '#What Helps'", "help: did you mean '#what-helps'?")]
    [InlineData("[us](panic.md#what-helps-in-the-moment)", "8:6: error LN8002: /articles/panic/ has no heading '#what-helps-in-the-moment'", "help: did you mean '#what-helps'?")]
    public void A_link_to_nothing_is_reported_where_it_is_written_with_what_was_meant(string text, string finding, string help = "")
    {
        var site = Site(text).Check();
        Assert.Single(site.Codes);
        Assert.StartsWith($"input/articles/a.md:{finding}\n", site.Findings(), StringComparison.Ordinal);
        if (help.Length > 0) Assert.Contains(help, site.Findings(), StringComparison.Ordinal);
        else Assert.DoesNotContain("did you mean", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[us](https://quiet-harbour.example)", "<a href=\"/\">us</a>")]
    [InlineData("[us](https://quiet-harbour.example/about)", "<a href=\"/about/\">us</a>")]
    [InlineData("[us](https://quiet-harbour.example/articles/panic/#what-helps)", "<a href=\"/articles/panic/#what-helps\">us</a>")]
    [InlineData("<https://quiet-harbour.example/about/>", "<a href=\"/about/\">https://quiet-harbour.example/about/</a>")]
    [InlineData("[us](https://quiet-harbour.example.org/missing/)", "<a href=\"https://quiet-harbour.example.org/missing/\">us</a>")]
    public void A_link_with_the_sites_own_host_leads_to_its_page(string text, string html)
    {
        var site = Site(text).Build();
        Assert.Equal("", site.Findings());
        Assert.Contains(html, site.Output("articles/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_preview_at_another_address_links_to_the_site_as_it_is_called_are_checked_as_well()
    {
        var site = Site("[us](https://quiet-harbour.example/missing/) [us](https://preview.example/missing/)");
        site.Request = site.Request with { BaseUrl = "https://preview.example" };
        Assert.Equal(["LN8001", "LN8001"], site.Check().Codes);
    }

    [Fact]
    public void A_broken_link_of_the_navigation_with_the_sites_own_host_is_reported_in_the_settings()
    {
        var settings = SiteTest.Split(BaseSite.Files).First(file => file.Path == "input/settings.yml").Text;
        var site = new SiteTest($"-- input/settings.yml --\n{settings}\nnavigation: [{{ title: Us, link: https://quiet-harbour.example/abuot/ }}]\n").Check();
        Assert.StartsWith("input/settings.yml:9:33: error LN8001: there is no page or file 'https://quiet-harbour.example/abuot/'", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("further-reading: [{ title: Us, url: https://quiet-harbour.example/abuot/ }]", "6:37")]
    [InlineData("sources: [{ key: us, title: Us, url: https://quiet-harbour.example/abuot/ }]", "6:38")]
    public void A_source_with_the_sites_own_host_is_checked_where_it_is_written(string sources, string place)
    {
        var site = Site(sources[0] == 's' ? "Words.[^us]" : "Words.", sources).Check();
        Assert.StartsWith($"input/articles/a.md:{place}: error LN8001: there is no page or file 'https://quiet-harbour.example/abuot/'", site.Findings(), StringComparison.Ordinal);
        Assert.Contains("help: did you mean '/about/'?", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_at_the_top_may_be_given_as_in_the_text()
    {
        var site = Site("![Chairs](../assets/chairs.svg)", "image: { src: ../assets/chairs.svg, alt: Two chairs }").Build();
        Assert.Equal("", site.Findings());
        Assert.Equal(3, site.Output("articles/a/index.html").Split("src=\"/assets/chairs.").Length);
    }

    [Fact]
    public void A_picture_at_the_top_may_not_lie_outside_the_input()
    {
        var site = Site("Words.", "image: { src: ../../theme/chairs.svg, alt: Two chairs }").Check();
        Assert.StartsWith("input/articles/a.md:6:15: error LN3011: '../../theme/chairs.svg' leads out of the site with its '..'", site.Findings(), StringComparison.Ordinal);
    }

    private static SiteTest Site(string text, string more = "author: ada-reed")
    {
        const string Top = "title: Another article\ntopic: anxiety\ndescription: About it.\npublished: 2026-03-02\n";
        var site = new SiteTest($"-- input/articles/a.md --\n---\n{Top}{more}\n---\n{text}\n");
        return text.Contains("assets/", StringComparison.Ordinal)
            ? site.Write("input/assets/chairs.svg", Encoding.UTF8.GetBytes(Picture))
            : site;
    }

    [Fact]
    public void An_address_with_letters_that_no_name_has_is_an_address_like_any_other()
    {
        var site = Site("[other](https://\uFDFAwww.example.org/)").Build();
        Assert.Empty(site.Errors);
    }
}
