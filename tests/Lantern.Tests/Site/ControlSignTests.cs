using System.Text;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Signs that no text has are refused however they are written, and what languages need is not.</summary>
public sealed class ControlSignTests
{
    [Theory]
    [InlineData("One &#31; two.", "8:5 '&#31;' (U+001F)")]
    [InlineData("One &#x7; two.", "8:5 '&#x7;' (U+0007)")]
    [InlineData("One &#0; two.", "8:5 '&#0;' (U+0000)")]
    [InlineData("One &#x202E;889&#x202D; two.", "8:5 '&#x202E;' (U+202E)\n8:16 '&#x202D;' (U+202D)")]
    [InlineData("One &#65279;two.", "8:5 '&#65279;' (U+FEFF)")]
    [InlineData("One &#129;two.", "8:5 '&#129;' (U+0081)")]
    [InlineData("> - **One &#31;** two.", "8:11 '&#31;' (U+001F)")]
    [InlineData("## One &#31;\n\nTwo.", "8:8 '&#31;' (U+001F)")]
    [InlineData("| a | b |\n|---|---|\n| c | d&#31; |", "10:8 '&#31;' (U+001F)")]
    [InlineData("[One &#31;](/crisis/)", "8:6 '&#31;' (U+001F)")]
    [InlineData("[One](/crisis/ \"Two &#31;\")", "8:21 '&#31;' (U+001F)")]
    [InlineData("![One &#31;](/assets/x.svg)", "8:7 '&#31;' (U+001F)")]
    [InlineData("One[^1].\n\n[^1]: Two &#31;.", "10:11 '&#31;' (U+001F)")]
    [InlineData(":::details One &#31;\n\nTwo.\n\n:::", "8:16 '&#31;' (U+001F)")]
    [InlineData("One `&#31;` two.", "")]
    [InlineData("```\n&#31;\n```", "")]
    [InlineData("One \\&#31; two.", "")]
    [InlineData("One&shy;two &zwnj; &#8203; &zwj; &rlm; &#9749; &#x10FFFF; &nbsp;three&#160;four.", "")]
    public void A_number_for_one_is_an_error_at_its_place(string body, string expected)
    {
        var site = Site(Encoding.UTF8.GetBytes(body));
        const string Words = " stands for an invisible control character";
        var found = site.Outcome!.Diagnostics.Where(finding => finding.Code == "LN8074").Select(finding =>
            $"{finding.Location.Line}:{finding.Location.Column} {finding.Message.Replace(Words, "", StringComparison.Ordinal)}");
        Assert.Equal(expected, string.Join('\n', found));
        if (expected.Length == 0) Assert.Empty(site.Errors);
    }

    [Theory]
    [InlineData("One \u202E988 two.", "8:5")]
    [InlineData("One \u0081two.", "8:5")]
    [InlineData("One\uFEFF two.", "8:4")]
    [InlineData("One \u007Ftwo \u202E.", "8:5")]
    [InlineData("One \u202Etwo \u007F.", "8:5")]
    public void So_is_the_sign_itself(string body, string expected)
    {
        var site = Site(Encoding.UTF8.GetBytes(body));
        var (found, place) = (Assert.Single(site.Outcome!.Diagnostics, finding => finding.IsError), expected.Split(':'));
        Assert.Equal(("LN1002", place[0], place[1]), (found.Code, $"{found.Location.Line}", $"{found.Location.Column}"));
    }

    [Fact]
    public void In_the_wording_of_a_disclaimer_as_well()
    {
        const string Wording = "---\nversion: 2026-01-02\n---\n\nThis page does not take the place of care.&#31; Ask somebody you trust.\n";
        var site = new SiteTest().Write("input/disclaimers/standard.md", Wording).Build();
        Assert.Contains("input/disclaimers/standard.md:5:43: error LN8074: ", site.Findings("LN8074"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings.yml", "title: \"Quiet\\x07\"\nurl: https://quiet-harbour.example\nregions: [us]\n", "1:14")]
    [InlineData("locations/main-street.md", "---\nname: Main Street\naddress: \"1 Main\\u202E Street\"\n---\n\nWords.\n", "3:17")]
    [InlineData("articles/x.md", "---\ntitle: \"On\\0e\"\ntopic: anxiety\ndescription: D.\npublished: 2026-03-02\n---\n\nWords.\n", "2:11")]
    public void In_the_top_of_a_file_and_in_data_by_escape(string path, string text, string place)
    {
        var site = new SiteTest().Write($"input/{path}", text).Build();
        Assert.Contains($"input/{path}:{place}: error LN8073: ", site.Findings("LN8073"), StringComparison.Ordinal);
        Assert.Null(site.Outcome!.Commit);
    }

    private static SiteTest Site(byte[] body)
    {
        byte[] text = [.. "---\ntitle: One\ntopic: anxiety\ndescription: D.\nauthor: ada-reed\npublished: 2026-03-02\n---\n"u8, .. body, (byte)'\n'];
        return new SiteTest().Write("input/assets/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"></svg>")
            .Write("input/articles/x.md", text).Build();
    }
}
