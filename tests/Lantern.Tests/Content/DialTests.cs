using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>A channel of the registry dials the number that people read, and the words beside it name no other.</summary>
public sealed class DialTests
{
    private static string Line(string channel, string name = "988 Lifeline", string hours = "24/7", string region = "us") => $"""
        -- input/crisis-lines/us-988.yml --
        name: "{name}"
        region: {region}
        hours: {hours}
        channels:
          - {"{ kind: call, value: \"988\" }"}
          - {channel}
        authority-url: https://988lifeline.org/
        verified-on: 2026-11-01
        verified-by: sam-cole
        """;

    [Theory]
    [InlineData("{ kind: call, value: \"988\", dial: \"911\" }", "911", "988")]
    [InlineData("{ kind: text, value: \"741741\", dial: \"714714\" }", "714714", "741741")]
    [InlineData("{ kind: call, value: \"1-800-273-8255\", dial: \"18002738256\" }", "18002738256", "18002738255")]
    [InlineData("{ kind: call, value: \"1-800-273-TALK\", dial: \"1800273\" }", "1800273", "18002738255")]
    [InlineData("{ kind: call, value: \"1-800-273-8255\", dial: \"+4418002738255\" }", "+4418002738255", "18002738255")]
    [InlineData("{ kind: call, value: \"988\", dial: \"+1988\" }", "+1988", "988")]
    [InlineData("{ kind: call, value: \"988\", dial: \"*67988\" }", "*67988", "988")]
    [InlineData("{ kind: relay, value: \"711, then 988\", dial: \"988\" }", "988", "711")]
    [InlineData("{ kind: relay, value: \"TTY 1-800-799-4889\", dial: \"18007994880\" }", "18007994880", "18007994889")]
    public void A_number_that_dials_another_is_an_error_at_its_digits(string channel, string dial, string right)
    {
        var site = new SiteTest(Line(channel)).Check();
        Assert.Equal(["LN4033"], site.Errors);
        var column = channel.IndexOf("dial: ", StringComparison.Ordinal) + 11;
        Assert.StartsWith($"input/crisis-lines/us-988.yml:6:{column}: error LN4033: people read '", site.Findings(), StringComparison.Ordinal);
        Assert.Contains($"and a telephone dials {dial}\n", site.Findings(), StringComparison.Ordinal);
        Assert.Contains($"write the digits that are printed: {right};", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ kind: call, value: \"1-800-555-0199\", dial: \"+18005550199\" }")]
    [InlineData("{ kind: call, value: \"800-555-0199\", dial: \"+18005550199\" }")]
    [InlineData("{ kind: call, value: \"1-800-555-TALK\", dial: \"18005558255\" }")]
    [InlineData("{ kind: call, value: \"1-800-555-TALK (8255)\", dial: \"18005558255\" }")]
    [InlineData("{ kind: call, value: \"0800 HELP NOW\", dial: \"08004357669\" }")]
    [InlineData("{ kind: call, value: \"13YARN\", dial: \"139276\" }")]
    [InlineData("{ kind: relay, value: \"711, then 988\", dial: \"711\" }")]
    [InlineData("{ kind: relay, value: \"TTY 1-800-799-4889\", dial: \"18007994889\" }")]
    [InlineData("{ kind: text, value: \"741741\", keyword: HOME }")]
    public void Country_codes_keypad_letters_and_relays_are_known(string channel) => Assert.Equal("", new SiteTest(Line(channel)).Check().Findings());

    [Theory]
    [InlineData("116 123", "+44116123", "gb")]
    [InlineData("+44 116 123", "116123", "gb")]
    [InlineData("0800 068 4141", "+448000684141", "gb")]
    [InlineData("116 123", "+353116123", "ie")]
    public void A_number_may_be_dialled_from_abroad(string value, string dial, string region)
    {
        var site = new SiteTest(Line($"{{ kind: call, value: \"{value}\", dial: \"{dial}\" }}", region: region)).Check();
        Assert.DoesNotContain("LN4033", site.Codes);
    }

    [Theory]
    [InlineData("{ kind: relay, value: \"711, then 911\", dial: \"711\" }", "911")]
    [InlineData("{ kind: text, value: \"741741\", keyword: \"911\" }", "911")]
    public void A_relay_and_a_word_to_send_name_no_number_of_somebody_else(string channel, string number)
    {
        var site = new SiteTest(Line(channel)).Check();
        Assert.Equal(["LN4034"], site.Errors);
        Assert.Contains($"'{number}' in these words can be dialled, and it is no number of this line", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("988 Lifeline, or 911", "911")]
    [InlineData("Lifeline 9-1-1", "9-1-1")]
    [InlineData("Lifeline 9\u200B1\u20601", "9\u200B1\u20601")]
    [InlineData("Lifeline ９１１", "９１１")]
    [InlineData("Lifeline ٩١١", "٩١١")]
    [InlineData("Lifeline ⑨①①", "⑨①①")]
    [InlineData("Lifeline 𝟗𝟏𝟏", "𝟗𝟏𝟏")]
    [InlineData("Lifeline 9, 1, 1", "9, 1, 1")]
    [InlineData("Lifeline nine one one", "nine one one")]
    [InlineData("Lifeline 202\u00A0555\u20110134", "202\u00A0555\u20110134")]
    public void A_name_holds_no_number_that_is_not_the_lines_own(string name, string number)
    {
        var site = new SiteTest(Line("{ kind: text, value: \"988\" }", name)).Check();
        Assert.Equal(["LN4034"], site.Errors);
        Assert.StartsWith("input/crisis-lines/us-988.yml:1:7: error LN4034: '", site.Findings(), StringComparison.Ordinal);
        Assert.Contains($"'{number}' in these words can be dialled", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24/7")]
    [InlineData("9am-5pm, UK time")]
    [InlineData("Mon-Fri 09:00 to 17:00 Eastern time")]
    [InlineData("8-20, local time")]
    [InlineData("Every day of the year, 365 days, 24/7, Eastern time")]
    [InlineData("Since 1 March 2026 from 10.00-22.00 UK time")]
    [InlineData("Text 988 at any time")]
    public void Hours_are_no_numbers(string hours) => Assert.DoesNotContain("LN4034",
        new SiteTest(Line("{ kind: text, value: \"988\" }", hours: $"\"{hours}\"")).Check().Codes);

    [Theory]
    [InlineData("Call 0800 1111 by day, UK time", "0800 1111")]
    [InlineData("9-11, local time", "9-11")]
    [InlineData("0900-1700 UK time", "0900-1700")]
    public void What_could_be_a_number_in_hours_is_to_be_written_in_another_way(string hours, string number)
    {
        var site = new SiteTest(Line("{ kind: text, value: \"988\" }", hours: $"\"{hours}\"")).Check();
        Assert.Contains("LN4034", site.Errors);
        Assert.Contains($"'{number}' in these words", site.Findings(), StringComparison.Ordinal);
        Assert.Contains("write hours as 9 am to 5 pm or 09:00 to 17:00", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentence_of_a_region_names_its_emergency_numbers_and_no_other()
    {
        static SiteTest With(string emergency) => new SiteTest().Write("input/regions/us.yml",
            $"name: the US\nemergency: {emergency}\nlines: [us-988]\n").Check();
        var site = With("{ value: \"911\", wording: \"In immediate danger, call 911 or 919.\" }");
        Assert.Equal(["LN4034"], site.Errors);
        Assert.StartsWith("input/regions/us.yml:2:37: error LN4034: '919' in these words can be dialled, and it is no number of the emergency "
            + "number 911", site.Findings(), StringComparison.Ordinal);
        Assert.Equal("", With("{ value: \"911\", also: [\"112\"], wording: \"In immediate danger, call 911 or 112.\" }").Findings());
        Assert.Equal(["LN3025"], With("{ value: \"911\", also: [\"soon\"], wording: \"In immediate danger, call 911.\" }").Errors);
    }

    [Theory]
    [InlineData("strip_sentence", "Call 911 now. {call} or {text}, {emergency}.", "911")]
    [InlineData("channel_relay", "Relay, by 7\u200B11:", "7\u200B11")]
    [InlineData("get_help_now", "Get help now: 202 555 0134", "202 555 0134")]
    public void Words_of_the_interface_hold_no_number_themselves(string key, string words, string number)
    {
        var site = new SiteTest().Write("theme/strings/en.yml", $"{key}: \"{words}\"\n").Check();
        Assert.Equal(["LN4034"], site.Errors);
        Assert.StartsWith($"theme/strings/en.yml:1:{key.Length + 3}: error LN4034: '{number}' in these words", site.Findings(),
            StringComparison.Ordinal);
    }
}
