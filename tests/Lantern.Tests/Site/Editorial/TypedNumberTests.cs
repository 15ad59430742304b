using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Editorial;

/// <summary>Numbers of crisis lines in texts: those of the registry, of other regions and out of use are found, and no other number is.</summary>
public sealed class TypedNumberTests
{
    private const string Registry = """
        -- input/regions/gb.yml --
        name: the UK
        emergency: { value: "999", wording: "In immediate danger, call 999." }
        lines: [gb-samaritans, gb-papyrus, gb-111]
        -- input/crisis-lines/gb-samaritans.yml --
        name: Samaritans
        region: gb
        languages: [en]
        hours: 24/7
        channels: [{ kind: call, value: "116 123" }, { kind: email, value: jo@samaritans.org }]
        authority-url: https://www.samaritans.org/
        verified-on: 2026-11-01
        verified-by: sam-cole
        -- input/crisis-lines/gb-papyrus.yml --
        name: Papyrus
        region: gb
        languages: [en]
        hours: 24/7
        channels: [{ kind: call, value: "0800 068 4141" }]
        authority-url: https://www.papyrus-uk.org/
        verified-on: 2026-11-01
        verified-by: sam-cole
        -- input/crisis-lines/gb-111.yml --
        name: NHS 111
        region: gb
        languages: [en]
        hours: 24/7
        channels: [{ kind: call, value: "111", option: "2" }]
        authority-url: https://www.nhs.uk/
        verified-on: 2026-11-01
        verified-by: sam-cole
        -- input/crisis-lines/us-text.yml --
        name: Crisis Text Line
        region: us
        languages: [en]
        hours: 24/7
        channels: [{ kind: text, value: "741741", keyword: HOME }]
        retired: ["1-800-555-0199"]
        authority-url: https://www.crisistextline.org/
        verified-on: 2026-11-01
        verified-by: sam-cole

        """;

    private static IReadOnlyList<string> Found(string body, string top = "", string path = "input/articles/words.md") => new SiteTest($"{Registry}-- {path} --\n---\ntitle: Words\n{(path.Contains("articles", StringComparison.Ordinal) ? "topic: anxiety\ndescription: About words.\npublished: 2026-03-02\n" : "")}{top}---\n\n{body}\n").Check().Codes;

    [Theory]
    [InlineData("Call 988 now.")]
    [InlineData("You can call or text 988 (24/7).")]
    [InlineData("The 988 Lifeline is there for you.")]
    [InlineData("Text HOME to 741741.")]
    [InlineData("Text HOME to 741-741 at night.")]
    [InlineData("[Call](tel:988) now.")]
    [InlineData("[988](tel:988)")]
    public void A_number_of_the_registry_typed_by_hand_is_a_warning(string body) => Assert.Equal(["LN9050"], Found(body).Distinct());

    [Theory]
    [InlineData("Call 116 123.")]
    [InlineData("Call 116-123.")]
    [InlineData("Call +44 800 068 4141.")]
    [InlineData("Call 0800 068 4141.")]
    [InlineData("Write to jo@samaritans.org.")]
    [InlineData("Call NHS 111.")]
    [InlineData("> Call 116 123, the leaflet says.")]
    public void A_number_of_another_region_is_an_error(string body) => Assert.Equal(["LN9051"], Found(body));

    [Theory]
    [InlineData("Call 1-800-273-8255.")]
    [InlineData("Call 1-800-273-TALK.")]
    [InlineData("Call (800) 273-8255.")]
    [InlineData("Call 800.273.8255.")]
    [InlineData("Call the lifeline and press 3.")]
    [InlineData("Call the lifeline and select option three.")]
    [InlineData("Call 1-800-555-0199.")]
    public void A_number_out_of_use_is_an_error(string body) => Assert.Equal(["LN9052"], Found(body));

    [Theory]
    [InlineData("Our phone is (202) 555-0143.")]
    [InlineData("Call us at 202-988-1234.")]
    [InlineData("About 988 people took part.")]
    [InlineData("It was founded in 1953 and grew until 1988.")]
    [InlineData("Take 20 mg twice a day, 111 days in all.")]
    [InlineData("Call us: press 3 for appointments.")]
    [InlineData("Between 16 and 24 years, rates rose by 11.6 percent[^x].\n\n[^x]: A report.")]
    [InlineData("Call [988](crisis:us-988) or write to [Samaritans](crisis:gb-samaritans).")]
    [InlineData("Call [](crisis:gb-samaritans).")]
    [InlineData("The code `988` and `116 123`.")]
    [InlineData("It costs $988.")]
    [InlineData("In an emergency, call 911.")]
    public void Other_numbers_are_left_alone(string body) => Assert.DoesNotContain(Found(body), code => code.StartsWith("LN905", StringComparison.Ordinal));

    [Fact]
    public void The_crisis_page_may_name_lines_of_all_regions() => Assert.Equal(["LN9050"], Found("In the UK, call 116 123.", path: "input/pages/crisis.md"));

    [Fact]
    public void An_article_with_a_line_of_another_region_may_name_its_numbers() =>
        Assert.Equal(["LN9050"], Found("In the UK, call 116 123.", top: "crisis-line: [us-988, gb-papyrus]\n"));
}
