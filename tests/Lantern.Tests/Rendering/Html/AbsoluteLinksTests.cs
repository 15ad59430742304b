using Lantern.Rendering.Html;
using Xunit;

namespace Lantern.Tests.Rendering.Html;

/// <summary>Addresses in HTML that leaves its page lead to the same places.</summary>
public sealed class AbsoluteLinksTests
{
    [Theory]
    [InlineData("<a href=\"/crisis/\">x</a>", "<a href=\"https://a.example/crisis/\">x</a>")]
    [InlineData("<a href=\"#signs\">x</a>", "<a href=\"https://a.example/articles/b/#signs\">x</a>")]
    [InlineData("<a class=\"c\" href=\"/\">x</a>", "<a class=\"c\" href=\"https://a.example/\">x</a>")]
    [InlineData("<img src=\"/assets/a.png\" alt=\"\">", "<img src=\"https://a.example/assets/a.png\" alt=\"\">")]
    [InlineData("<source srcset=\"/a.avif 480w, /b.avif 960w\">", "<source srcset=\"https://a.example/a.avif 480w, https://a.example/b.avif 960w\">")]
    [InlineData("<a href=\"https://b.example/\">x</a><a href=\"tel:988\">y</a><a href=\"//c.example\">z</a>", "<a href=\"https://b.example/\">x</a><a href=\"tel:988\">y</a><a href=\"//c.example\">z</a>")]
    [InlineData("<p>href=&quot;/a&quot; and =\"</p>", "<p>href=&quot;/a&quot; and =\"</p>")]
    [InlineData("<a data-href=\"/a\">x</a>", "<a data-href=\"/a\">x</a>")]
    [InlineData("plain", "plain")]
    public void Addresses_of_the_site_and_places_on_the_page_become_whole(string html, string whole) =>
        Assert.Equal(whole, AbsoluteLinks.Make(html, "https://a.example", "/articles/b/"));
}
