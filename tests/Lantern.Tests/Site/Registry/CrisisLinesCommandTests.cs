using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Registry;

/// <summary>The registry on the command line: what it lists, and what it writes once a person has compared a line with its authority's page.</summary>
public sealed class CrisisLinesCommandTests
{
    private const string Files = """
        -- input/crisis-lines/us-warmline.yml --
        # A note that stays.
        name: Evening Warmline
        region: us
        hours: 6 pm to midnight, Eastern time
        channels:
          - { kind: call, value: "555-0100" }
          - { kind: chat, value: "warmline.example" }
        authority-url: https://warmline.example/hours
        -- input/regions/us.yml --
        name: the US
        emergency: { value: "911", wording: "In immediate danger, call 911." }
        lines: [us-988, us-warmline]
        -- input/articles/worry.md --
        ---
        title: When worry stays
        topic: anxiety
        description: What helps.
        published: 2026-03-02
        ---

        Text. In the evening there is the [warmline](crisis:us-warmline).
        """;

    private const string Facts = "Open https://warmline.example/hours and compare.\n";

    private static string Line(TemporarySite site) => File.ReadAllText(Path.Combine(site.Root, "input", "crisis-lines", "us-warmline.yml"));

    [Fact]
    public void It_lists_each_line_with_channels_age_and_the_pages_that_show_it()
    {
        using var site = new TemporarySite(Files);
        var listed = LanternProcess.Run(site.Root, "crisis-lines", "--now", "2026-11-24");
        Assert.Equal((0, ""), (listed.ExitCode, listed.Error));
        Assert.Contains("us-988  988 Lifeline\n  Call 988; Text 988\n  verified 23 days ago (2026-11-01) by sam-cole\n  on ", listed.Output, StringComparison.Ordinal);
        Assert.Contains(
            "us-warmline  Evening Warmline\n  Call 555-0100; chat warmline.example\n  never verified: read https://warmline.example/hours\n  on /articles/worry/ and the crisis page\n",
            listed.Output, StringComparison.Ordinal);
        Assert.Equal("2 lines, 2 of your own regions; 1 of these is to be verified", listed.LastLine);
        Assert.Contains("verified 149 days ago (2026-11-01) by sam-cole: check it again\n", LanternProcess.Run(site.Root, "crisis-lines", "--now", "2027-03-30").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_fact_is_asked_for_and_then_day_and_person_stand_in_the_file()
    {
        using var site = new TemporarySite(Files);
        var before = Line(site);
        var verified = LanternProcess.Answer(site.Root, "yes\nY\nyes\nyes\ny\n", "crisis-lines", "verify", "us-warmline", "--by", "sam-cole", "--now", "2026-11-24");
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        Assert.StartsWith(Facts + "  Name: Evening Warmline. Is it so there? (yes or no)   Call: Call 555-0100. Is", verified.Output, StringComparison.Ordinal);
        Assert.Contains("  Hours: 6 pm to midnight, Eastern time. Is it so there? (yes or no)   Languages: none are given here. Is it", verified.Output, StringComparison.Ordinal);
        Assert.EndsWith("Wrote verified-on and verified-by into input/crisis-lines/us-warmline.yml\n", verified.Output, StringComparison.Ordinal);
        Assert.Equal(before + "verified-on: 2026-11-24\nverified-by: sam-cole\n", Line(site));
        Assert.DoesNotContain("LN4017", LanternProcess.Run(site.Root, "check", "--now", "2026-11-24").Output, StringComparison.Ordinal);
        // Later again: the two lines are written anew, and nothing else.
        Assert.Equal(0, LanternProcess.Run(site.Root, "crisis-lines", "verify", "us-warmline", "--by", "sam-cole", "--yes", "--now", "2027-02-01").ExitCode);
        Assert.Equal(before + "verified-on: 2027-02-01\nverified-by: sam-cole\n", Line(site));
    }

    [Theory]
    [InlineData("yes\nno\n", "Nothing was written. Put the file right first, then verify it again.\n")]
    [InlineData("yes\nperhaps\n", "Nothing was written: 'perhaps' is neither yes nor no. With --yes nothing is asked.\n")]
    [InlineData("", "Nothing was written: there was no answer. With --yes nothing is asked.\n")]
    public void Without_a_yes_to_each_nothing_is_written(string answers, string complaint)
    {
        using var site = new TemporarySite(Files);
        var before = Line(site);
        var refused = LanternProcess.Answer(site.Root, answers, "crisis-lines", "verify", "us-warmline", "--by", "sam-cole", "--now", "2026-11-24");
        Assert.Equal((1, complaint), (refused.ExitCode, refused.Error.Replace("\r\n", "\n", StringComparison.Ordinal)));
        Assert.Equal(before, Line(site));
    }

    [Theory]
    [InlineData("us-warmlin", "sam-cole", "There is no crisis line 'us-warmlin'. Did you mean 'us-warmline'? 'lantern crisis-lines' lists them; each is a file in input/crisis-lines/.\n")]
    [InlineData("us-warmline", "sam-col", "There is no person 'sam-col'. Did you mean 'sam-cole'? People are the files in input/people/.\n")]
    [InlineData("us-silent", "sam-cole", "input/crisis-lines/us-silent.yml has no 'authority-url', so there is no page to compare it with: add it first.\n")]
    [InlineData("us-warmline", "ann-lee", "Ann Lee has left the practice: name somebody who is there.\n")]
    [InlineData("us-broken", "sam-cole", "The file of 'us-broken' has an error: run 'lantern check' to see it.\n")]
    public void What_stands_against_it_is_said(string key, string by, string complaint)
    {
        using var site = new TemporarySite(Files + """

            -- input/people/ann-lee.md --
            ---
            name: Ann Lee
            left: 2026-10-01
            ---

            Ann has left.
            -- input/crisis-lines/us-silent.yml --
            name: Silent Line
            region: us
            channels:
              - { kind: call, value: "555-0101" }
            -- input/crisis-lines/us-broken.yml --
            name: Broken Line
            region: us
            """);
        var refused = LanternProcess.Run(site.Root, "crisis-lines", "verify", key, "--by", by, "--yes", "--now", "2026-11-24");
        Assert.Equal((1, "", complaint), (refused.ExitCode, refused.Output, refused.Error.Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\r\n", true, "")]
    [InlineData("\n", false, "")]
    [InlineData("\n", true, "\uFEFF")]
    public void Line_ends_a_missing_last_one_and_a_byte_order_mark_stay(string lineEnd, bool ends, string mark)
    {
        using var site = new TemporarySite(Files);
        var path = Path.Combine(site.Root, "input", "crisis-lines", "us-warmline.yml");
        var text = mark + Line(site).TrimEnd('\n').Replace("\n", lineEnd, StringComparison.Ordinal) + (ends ? lineEnd : "");
        File.WriteAllBytes(path, System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal(0, LanternProcess.Run(site.Root, "crisis-lines", "verify", "us-warmline", "--by", "sam-cole", "--yes", "--now", "2026-11-24").ExitCode);
        Assert.Equal(text + (ends ? "" : lineEnd) + $"verified-on: 2026-11-24{lineEnd}verified-by: sam-cole{lineEnd}", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(path)));
    }

    [Fact]
    public void Values_that_were_left_empty_are_filled_in_where_they_stand()
    {
        using var site = new TemporarySite(Files);
        var before = Line(site).TrimEnd('\n') + "\n";
        File.WriteAllText(Path.Combine(site.Root, "input", "crisis-lines", "us-warmline.yml"), "verified-on:\nverified-by: \"\"   # who\n" + before);
        var verified = LanternProcess.Run(site.Root, "crisis-lines", "verify", "us-warmline", "--by", "sam-cole", "--yes", "--now", "2026-11-24");
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        Assert.Equal("verified-on: 2026-11-24\nverified-by: sam-cole   # who\n" + before, Line(site));
    }
}
