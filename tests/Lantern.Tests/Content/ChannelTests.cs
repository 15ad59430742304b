using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>A channel of a crisis line leads somewhere, or is an error at the value that is wrong.</summary>
public sealed class ChannelTests
{
    private static SiteTest With(string channel, string retired = "") => new SiteTest($"""
        -- input/crisis-lines/us-988.yml --
        name: 988 Lifeline
        region: us
        hours: 24/7
        channels:
          - {"{ kind: call, value: \"988\" }"}
          - {channel}
        authority-url: https://988lifeline.org/
        verified-on: 2026-11-01
        verified-by: sam-cole
        retired: [{retired}]
        """).Check();

    [Theory]
    [InlineData("{ kind: email, value: help }", "LN3026", 27)]
    [InlineData("{ kind: email, value: \"a@b.org?bcc=c@d.org\" }", "LN3026", 27)]
    [InlineData("{ kind: chat, value: \"javascript:alert(1)\" }", "LN3013", 26)]
    [InlineData("{ kind: chat, value: help line org }", "LN3013", 26)]
    [InlineData("{ kind: chat, value: http://chat.example }", "LN3013", 26)]
    [InlineData("{ kind: chat, value: \"988\" }", "LN3013", 26)]
    [InlineData("{ kind: chat, value: jo@chat.example }", "LN3013", 26)]
    [InlineData("{ kind: video, value: soon }", "LN3013", 27)]
    [InlineData("{ kind: call, value: help line }", "LN3020", 26)]
    [InlineData("{ kind: call, value: 555-0100 ext. 3 }", "LN3025", 26)]
    [InlineData("{ kind: call, value: 1-800-273-TALK }", "LN3025", 26)]
    [InlineData("{ kind: call, value: 116 123 or 999 }", "LN3025", 26)]
    [InlineData("{ kind: call, value: +44 (0)20 7946 0000 }", "LN3025", 26)]
    [InlineData("{ kind: text, value: \"12&body=x\" }", "LN3025", 26)]
    [InlineData("{ kind: text, value: \"12&body=x\", dial: \"12\" }", "LN3025", 26)]
    [InlineData("{ kind: call, value: \"1234567890123456\" }", "LN3025", 26)]
    [InlineData("{ kind: relay, value: \"711\", dial: \"711;988\" }", "LN3025", 40)]
    [InlineData("{ kind: call, value: \"988\", option: \"1; DROP\" }", "LN3027", 41)]
    [InlineData("{ kind: text, value: \"988\", keyword: \"HOME&x\" }", "LN3028", 42)]
    [InlineData("{ kind: call, value: \"9-9-9\" }", "LN3029", 26, "'999'")]
    [InlineData("{ kind: call, value: \"111\", option: \"3\" }", "LN3029", 41, "press 3")]
    public void A_value_that_leads_nowhere_is_one_error_where_it_is_written(string channel, string code, int column, string retired = "")
    {
        var site = With(channel, retired);
        Assert.Equal([code], site.Codes);
        Assert.StartsWith($"input/crisis-lines/us-988.yml:6:{column}: error ", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ kind: call, value: \"9-8-8\" }")]
    [InlineData("{ kind: call, value: \"(202) 555-0134\" }")]
    [InlineData("{ kind: call, value: \"+44 20 7946 0000\" }")]
    [InlineData("{ kind: call, value: 0800 068 4141 }")]
    [InlineData("{ kind: call, value: 1-800-799-SAFE, dial: \"18007997233\" }")]
    [InlineData("{ kind: call, value: \"*55\", dial: \"*55#\" }")]
    [InlineData("{ kind: relay, value: \"711, then 988\", dial: \"711\" }")]
    [InlineData("{ kind: call, value: \"111\", option: \"#\" }")]
    [InlineData("{ kind: text, value: \"85258\", keyword: HELP ME 2 }")]
    [InlineData("{ kind: chat, value: TheTrevorProject.org/Get-Help }")]
    [InlineData("{ kind: chat, value: https://chat.example/start?lang=en }")]
    [InlineData("{ kind: email, value: jo@samaritans.org }")]
    public void What_authorities_really_print_is_accepted(string channel) => Assert.Empty(With(channel, "'1-800-273-8251', 'press 3'").Codes);

    [Fact]
    public void A_number_with_a_hash_is_dialled_whole() =>
        Assert.Equal("tel:*55%23", new Lantern.Content.Safety.Channel(Lantern.Content.Safety.ChannelKind.Call, "*55#", "*55#", null, null).Href);

    [Theory]
    [InlineData("organisation: { name: Us, phone: abc }", "LN3025", 4, 34)]
    [InlineData("organisation: { name: Us, email: notmail }", "LN3026", 4, 34)]
    [InlineData("contact: { phone: call us }", "LN3025", 9, 19)]
    [InlineData("contact: { fax: 202-555-0134 ext. 2 }", "LN3025", 9, 17)]
    public void A_number_or_mailbox_of_the_practice_that_would_vanish_from_the_page_is_an_error(string line, string code, int at, int column)
    {
        var settings = SiteTest.Split(BaseSite.Files).First(file => file.Path == "input/settings.yml").Text;
        settings = line.StartsWith("organisation", StringComparison.Ordinal) ? settings.Replace("organisation: { name: Quiet Harbour Therapy }", line, StringComparison.Ordinal) : $"{settings}\n{line}";
        var site = new SiteTest($"-- input/settings.yml --\n{settings}\n").Check();
        Assert.Equal([code], site.Codes);
        Assert.StartsWith($"input/settings.yml:{at}:{column}: error {code}: ", site.Findings(), StringComparison.Ordinal);
    }
}
