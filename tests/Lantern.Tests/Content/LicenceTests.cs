using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>Licences to practise are held against the days of writing and review; what ends later warns, and touches nobody who left.</summary>
public sealed class LicenceTests
{
    private static SiteTest Site(string author, string reviewer, string top = "", string body = "Text.") => new($$"""
        -- input/people/ada-reed.md --
        ---
        name: Ada Reed
        roles: [author]
        {{author}}
        ---

        Ada.
        -- input/people/sam-cole.md --
        ---
        name: Sam Cole
        roles: [author, reviewer]
        {{reviewer}}
        ---

        Sam.
        -- input/articles/panic.md --
        ---
        title: Panic attacks
        topic: anxiety
        description: What they are.
        author: ada-reed
        reviewer: sam-cole
        published: 2026-03-02
        reviewed: 2026-06-01
        {{top}}
        ---

        {{body}}
        """);

    [Fact]
    public void A_licence_counts_through_its_last_day() => Assert.Empty(Site("licences: [ { title: A, expires: 2026-03-02 } ]\nleft: 2026-05-01", "licences: [ { title: B, expires: 2026-06-01 } ]\nleft: 2026-07-01").Check().Codes);

    [Fact]
    public void One_valid_licence_of_several_is_enough_and_none_listed_asks_for_none() =>
        Assert.Empty(Site("left: 2026-05-01\nlicences: [ { title: A, expires: 2020-01-01 }, { title: B, expires: 2026-04-01 } ]", "").Check().Codes);

    [Fact]
    public void A_review_by_somebody_without_a_valid_licence_is_an_error_on_a_page_that_is_shown_only()
    {
        const string ended = "licences: [ { title: B, expires: 2026-05-31 } ]\nleft: 2026-07-01";
        Assert.Equal("input/articles/panic.md:8:11: error LN4029: no licence of Sam Cole was valid on 2026-06-01, the day in 'reviewed': the last one ended on 2026-05-31", Site("", ended).Check().Findings("LN4029").Split('\n')[0]);
        Assert.Empty(Site("", ended, "withdrawn: true").Check().Errors);
        Assert.Empty(Site("", ended, "draft: true").Check().Errors);
    }

    [Fact]
    public void A_licence_that_ends_later_only_warns_and_not_for_people_who_left()
    {
        const string ended = "licences: [ { title: A, expires: 2026-08-31 } ]";
        Assert.Equal(["LN4030"], Site(ended, "").Build().Codes);
        Assert.Empty(Site(ended + "\nleft: 2026-10-01", "").Check().Codes);
        Assert.NotNull(Site(ended, "").Build().Outcome!.Commit);
    }

    [Theory]
    [InlineData("Get support in Main Street", "main-street", null)]
    [InlineData("Get support in Paris", "main-street", "error LN4031")]
    [InlineData("Get support in Paris", null, "warning LN4031")]
    [InlineData("Get support at 1 Main Street", null, null)]
    [InlineData("Get support in English", null, null)]
    [InlineData("Come in January", null, null)]
    [InlineData("Talk to us in person", null, null)]
    public void A_place_in_a_call_to_action_has_to_be_one_of_the_locations(string title, string? location, string? finding)
    {
        var found = new SiteTest($"-- input/calls-to-action/visit.md --\n---\ntitle: {title}\nlink: /about/\n{(location is null ? "" : $"location: {location}\n")}---\n\nText.\n").Check().Findings("LN4031");
        if (finding is null) Assert.Equal("", found);
        else Assert.Contains(finding, found, StringComparison.Ordinal);
    }
}
