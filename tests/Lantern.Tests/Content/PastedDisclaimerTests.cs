using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>A disclaimer that was pasted into a text is found; a text that only speaks of one is not.</summary>
public sealed class PastedDisclaimerTests
{
    private static string Article(string body) => $"-- input/articles/own.md --\n---\ntitle: Own\ntopic: anxiety\ndescription: About it.\npublished: 2026-03-02\n---\n\nThe text.\n\n{body}\n";

    [Theory]
    [InlineData("Disclaimer: for information only.", "10:1")]
    [InlineData("**Disclaimer.** For information only. Ask your doctor.", "10:3")]
    [InlineData("*DISCLAIMER – this is not advice.*", "10:2")]
    [InlineData("Medical disclaimer: for information only.", "10:1")]
    [InlineData("## Disclaimer\n\nFor information only.", "10:4")]
    [InlineData(":::note\n\nDisclaimer: for information only.\n\n:::", "12:1")]
    public void It_is_found_where_it_stands(string body, string place)
    {
        var site = new SiteTest(Article(body)).Check();
        Assert.Equal(["LN4028"], site.Codes);
        Assert.StartsWith($"input/articles/own.md:{place}: warning LN4028: ", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The disclaimer below says what this page is.")]
    [InlineData("We add a disclaimer: it says what this page is.")]
    [InlineData("> Disclaimer: a quotation of somebody else.")]
    [InlineData("Disclaimers help readers.")]
    [InlineData("## What a disclaimer is\n\nA few words.")]
    [InlineData("```\nDisclaimer: code\n```")]
    public void What_only_speaks_of_one_passes(string body) => Assert.Equal("", new SiteTest(Article(body)).Check().Findings("LN4028"));

    [Fact]
    public void Topics_and_health_pages_have_one_too_and_other_pages_and_the_wordings_themselves_have_not()
    {
        const string text = "\n---\n\nDisclaimer: for information only.\n";
        Assert.Equal(["LN4028"], new SiteTest($"-- input/topics/sleep.md --\n---\ntitle: Sleep\ndescription: Nights.{text}").Check().Codes);
        Assert.Equal(["LN4028"], new SiteTest($"-- input/pages/help.md --\n---\ntitle: Help\nhealth: true{text}").Check().Codes);
        Assert.Empty(new SiteTest($"-- input/pages/terms.md --\n---\ntitle: Terms{text}").Check().Codes);
        Assert.Empty(new SiteTest($"-- input/disclaimers/other.md --\n---\nversion: 2026-03-02{text}").Check().Codes);
    }
}
