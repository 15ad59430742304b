using Lantern.Site.Registry;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Registry;

/// <summary><c>crisis-lines --changed-by KEY</c> lists exactly what would change.</summary>
public sealed class LineReachTests
{
    private const string Second = """
        -- input/crisis-lines/us-text.yml --
        name: Text Line
        region: us
        languages: [en]
        hours: 24/7
        channels: [{ kind: text, value: "741741", keyword: HOME }, { kind: chat, value: chat.example.org }]
        authority-url: https://chat.example.org/
        verified-on: 2026-11-01
        verified-by: sam-cole
        -- input/regions/us.yml --
        name: the US
        emergency: { value: "911", wording: "In immediate danger, call 911." }
        lines: [us-988, us-text]
        -- input/articles/texting.md --
        ---
        title: When talking is too much
        topic: low-mood
        description: Writing instead.
        published: 2026-04-02
        crisis-line: [us-988, us-text]
        ---

        You can write.
        """;

    [Fact]
    public void A_line_on_one_page_touches_that_page_its_API_files_and_the_crisis_page()
    {
        var site = new SiteTest(Second);
        var (paths, problem) = Reach(site, "us-text");
        Assert.Null(problem);
        Assert.Contains("articles/texting/index.html", paths!);
        Assert.Contains("crisis/index.html", paths!);
        Assert.DoesNotContain("articles/panic/index.html", paths!);
        Assert.DoesNotContain("topics/low-mood/index.html", paths!);
        Assert.DoesNotContain(paths!, path => path.EndsWith(".css", StringComparison.Ordinal) || path.StartsWith(".well-known", StringComparison.Ordinal));
    }

    [Fact]
    public void What_it_lists_is_what_a_build_writes_when_the_numbers_change()
    {
        foreach (var key in new[] { "us-988", "us-text" })
        {
            var site = new SiteTest(Second).Build();
            var (paths, _) = Reach(site, key);
            var file = $"/site/input/crisis-lines/{key}.yml";
            site.Files.Write(file, System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(site.Files.ReadAllBytes(file))
                .Replace("\"988\"", "\"977\"", StringComparison.Ordinal).Replace("988 Lifeline", "977 Lifeline", StringComparison.Ordinal)
                .Replace("741741", "747474", StringComparison.Ordinal)
                .Replace("value: chat.example.org", "value: talk.example.org", StringComparison.Ordinal)
                .Replace("name: ", "name: New ", StringComparison.Ordinal)));
            site.Build();
            Assert.Empty(site.Errors);
            Assert.Equal(site.Outcome!.Commit!.WrittenPaths.Where(path => path != ".well-known/lantern.json"), paths!);
        }
    }

    [Fact]
    public void A_line_that_is_none_and_a_site_with_errors_are_said()
    {
        Assert.Equal("There is no crisis line 'us-989'. Did you mean 'us-988'? The lines are: us-988.", Reach(new SiteTest(), "us-989").Problem);
        var broken = new SiteTest("-- input/articles/x.md --\n---\ntitle: X\ntopic: nothing\npublished: 2026-03-02\n---\n\nX.\n");
        Assert.Equal("The site has errors: run 'lantern check' and put them right first.", Reach(broken, "us-988").Problem);
    }

    private static (IReadOnlyList<string>? Paths, string? Problem) Reach(SiteTest site, string key) => new LineReach(site.Files, new FixedClock(DateTimeOffset.UnixEpoch)).Of(site.Request, key);
}
