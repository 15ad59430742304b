using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Editorial;

/// <summary>What an editor finds in whole small sites: topics, waivers, drafts, memory and what logs show.</summary>
public sealed class EditorialFindingsTests
{
    private static SiteTest With(string body, string top = "", string more = "") => new($$"""
        -- input/topics/substance-use.md --
        ---
        title: Alcohol and other drugs
        description: Use that has become a problem.
        synonyms: [substance use]
        ---

        Help works.
        -- input/articles/words.md --
        ---
        title: Words
        topic: anxiety
        description: About words.
        published: 2026-03-02
        {{top}}
        ---

        {{body}}
        {{more}}
        """);

    [Fact]
    public void A_finding_reads_as_every_other_one() => Assert.Equal("""
        input/articles/words.md:9:5: warning stigma.suffers-from: 'suffers from depression' makes a victim of somebody
          9 | She suffers from depression.
            |     ^^^^^^^^^^^^^^^^^^^^^^^
          help: write 'has', 'lives with' or 'is being treated for'
        """, With("She suffers from depression.").Check().Findings("stigma.suffers-from"));

    [Fact]
    public void An_error_of_a_rule_publishes_nothing() => Assert.Null(With("He committed suicide. Help works.").Build().Outcome!.Commit);

    [Fact]
    public void Rules_of_a_topic_look_at_its_articles_whatever_the_site_calls_it()
    {
        const string body = "An addict can recover.";
        Assert.Empty(With(body).Check().Codes);
        Assert.Equal(["substance-use.addict"], With(body, "also: [substance-use]").Check().Codes);
    }

    [Fact]
    public void Title_description_and_the_picture_are_read_too()
    {
        var site = With("Text.").Write("input/articles/words.md", "---\ntitle: \"A crazy plan\"\ntopic: anxiety\ndescription: For the mentally ill.\npublished: 2026-03-02\nimage: { src: /assets/x.svg, alt: A mentally ill person }\n---\n\nText.\n")
            .Write("input/assets/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><path d=\"M0 0h10v10H0z\"/></svg>").Check();
        Assert.Equal(["stigma.crazy 2:11", "stigma.the-mentally-ill 4:18", "stigma.the-mentally-ill 6:37"], site.Outcome!.Diagnostics.Where(finding => finding.Code.StartsWith("stigma", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Location.Line}:{finding.Location.Column}"));
    }

    [Fact]
    public void Topics_people_pages_and_notices_are_read_too()
    {
        var site = new SiteTest("""
            -- input/topics/low-mood.md --
            ---
            title: Low mood
            description: Days that feel heavy.
            ---

            The mentally ill deserve better.
            -- input/pages/about.md --
            ---
            title: About us
            ---

            Studies show that the mentally ill like us.
            -- input/people/ada-reed.md --
            ---
            name: Ada Reed
            roles: [author]
            ---

            She writes on the mentally ill.
            """).Check();
        // What a page about the practice says needs no source.
        Assert.Equal(["stigma.the-mentally-ill", "stigma.the-mentally-ill", "stigma.the-mentally-ill"], site.Codes);
    }

    [Fact]
    public void A_waiver_silences_one_rule_in_one_article()
    {
        const string body = "A crazy plan, and she suffers from depression.";
        Assert.Equal(["stigma.suffers-from"], With(body, "waivers: [ { rule: stigma.crazy, reason: Her own words., by: sam-cole } ]").Check().Codes);
        Assert.Equal(["LN9010"], With("A crazy plan.", "waivers: [ { rule: stigma.crazy, reason: Her own words., by: sam-cole, until: 2026-11-23 } ]").Check().Codes);
        Assert.Empty(With("A crazy plan.", "waivers: [ { rule: stigma.crazy, reason: Her own words., by: sam-cole, until: 2026-11-24 } ]").Check().Codes);
        Assert.Equal(["LN9011"], With("A plan.", "waivers: [ { rule: stigma.crazy, reason: Her own words., by: sam-cole } ]").Check().Codes);
        Assert.Equal(["LN4004"], With("A crazy plan.", "waivers: [ { rule: stigma.crazy, reason: Her own words., by: sam-kole } ]").Check().Codes);
        Assert.Equal(["LN9052", "LN9012"], With("Call 1-800-273-8255.", "waivers: [ { rule: LN9052, reason: History., by: sam-cole } ]").Check().Codes.OrderDescending());
    }

    [Fact]
    public void What_nobody_sees_keeps_nothing_from_going_out()
    {
        const string body = "He committed suicide. Help works. Call 1-800-273-8255.";
        Assert.Empty(With(body, "draft: true").Check().Errors);
        Assert.Empty(With(body, "withdrawn: true").Build().Errors);
        Assert.Equal(2, With(body, "draft: true").Check().Codes.Count(code => code is "safe-messaging.committed-suicide" or "LN9052"));
        var shown = With(body, "draft: true");
        shown.Request = shown.Request with { ShowDrafts = true };
        Assert.Equal(2, shown.Check().Errors.Count);
    }

    [Fact]
    public void A_second_build_finds_the_same_from_memory_and_a_changed_rule_is_seen()
    {
        var site = With("A crazy plan, and florps. Call 988.", more: "-- input/editorial/packs/ours.yml --\nrules:\n  florp: { extends: existence, message: \"'%s' is a florp\", tokens: [florps] }\n");
        site.Engine = "1";
        var first = site.Build().Findings();
        Assert.Equal(["LN9050", "ours.florp", "stigma.crazy"], site.Codes.Order(StringComparer.Ordinal));
        Assert.Equal(first, site.Build().Findings());
        site.Write("input/editorial/packs/ours.yml", "rules:\n  florp: { extends: existence, severity: error, message: \"'%s' is a florp\", tokens: [florps] }\n");
        Assert.Equal(["ours.florp"], site.Build().Errors);
    }

    [Fact]
    public void Fix_puts_the_link_in_and_nothing_else()
    {
        var site = With("Call 988 at any time, or text 988.");
        var fixer = new Lantern.Site.Editing.Fixer(site.Files);
        var (outcome, _) = fixer.Run(site.Request, () => site.Check().Outcome!);
        Assert.Empty(outcome.Diagnostics);
        Assert.EndsWith("Call [988](crisis:us-988) at any time, or text [988](crisis:us-988).\n", System.Text.Encoding.UTF8.GetString(site.Files.ReadAllBytes("/site/input/articles/words.md")).TrimEnd() + "\n", StringComparison.Ordinal);
    }
}
