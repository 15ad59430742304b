using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Lines of other countries on the crisis page: links to their authorities.</summary>
public sealed class CrisisPageTests
{
    private const string Lines = """
        -- input/regions/ie.yml --
        name: Ireland
        emergency: { value: "112", wording: "In immediate danger, call 112." }
        lines: [ie-one, ie-two]
        -- input/crisis-lines/ie-one.yml --
        name: One
        region: ie
        hours: 24/7
        channels: [{ kind: call, value: "116 123" }]
        authority-url: https://www.one.example/
        -- input/crisis-lines/ie-two.yml --
        name: Two
        region: ie
        hours: 24/7
        channels: [{ kind: call, value: "116 124" }]
        authority-url: https://www.one.example/two/?a=b&c
        """;

    [Fact]
    public void Two_lines_with_one_authority_have_links_with_different_words()
    {
        var page = new SiteTest(Lines).Build();
        Assert.Empty(page.Errors);
        var html = page.Output("crisis/index.html");
        Assert.Contains("<a href=\"https://www.one.example/\"><svg", html, StringComparison.Ordinal);
        Assert.Contains("<span>one.<wbr>example</span></a>", html, StringComparison.Ordinal);
        Assert.Contains("<span>one.<wbr>example/<wbr>two/?a=b&amp;c</span></a>", html, StringComparison.Ordinal);
    }
}
