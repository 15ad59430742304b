using System.Text;
using System.Text.RegularExpressions;
using Lantern.Rendering.Html;
using Lantern.Site.Importing;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Scaffolding;

/// <summary>Articles in plain text become drafts, and no word is lost on the way to the page.</summary>
public sealed partial class TextImportTests
{
    private const string Panic = """
        Panic at night: what “it” is, and isn’t
        A wave of fear can wake you from sleep. It is called a panic attack, and it passes – even if it does not feel like it. About 1 in 10 people (10 %) know it.

        What happens in the body?
        Your heart races* and your hands tingle. Some people notice:
        • a tight chest
        • warm or cold waves
        - the wish to run

        What helps in the moment?

        1. Breathe out slowly.
        2) Name five things you can see [really].

        Small steps

        2024 was hard for many. # This is not a heading, and <b>this</b> is no bold_word_.

        If you are thinking of ending your life, call or text 988 at any time.

        Disclaimer: This article is for information only and does not replace care from a clinician who knows you. In a crisis, call 988.
        """;

    private static (SiteTest Site, Lantern.Site.Scaffolding.NewFile File, IReadOnlyList<string> Notes) Import(string text, string? topic = null, string more = "")
    {
        var site = new SiteTest(more);
        site.Request = site.Request with { ShowDrafts = true };
        var (file, notes) = new Importer(site.Files, new FixedClock(DateTimeOffset.UnixEpoch)).Write(site.Request, text, topic, null);
        return (site, file, notes);
    }

    [Fact]
    public void An_article_is_taken_apart_and_what_was_inferred_is_listed()
    {
        var (site, file, notes) = Import(Panic, more: "-- input/topics/anxiety.md --\n---\ntitle: Anxiety\ndescription: Worry.\nsynonyms: [panic]\n---\n\nText.");
        Assert.Null(file.Problem);
        Assert.Equal("input/articles/anxiety/panic-at-night-what-it-is-and-isnt.md", file.Path);
        Assert.Equal("""
            ---
            title: Panic at night: what “it” is, and isn’t
            topic: anxiety
            description: A wave of fear can wake you from sleep. It is called a panic attack, and it passes – even if it does not feel like it. About 1 in 10 people (10 %) know it.
            disclaimer:
              text: |
                This article is for information only and does not replace care from a clinician who knows you. In a crisis, call [988](crisis:us-988).
            ---

            A wave of fear can wake you from sleep. It is called a panic attack, and it passes – even if it does not feel like it. About 1 in 10 people (10 %) know it.

            ## What happens in the body?

            Your heart races\* and your hands tingle. Some people notice:

            - a tight chest
            - warm or cold waves
            - the wish to run

            ## What helps in the moment?

            1. Breathe out slowly.
            2. Name five things you can see \[really\].

            ## Small steps

            2024 was hard for many. # This is not a heading, and \<b\>this\</b\> is no bold\_word\_.

            If you are thinking of ending your life, call or text [988](crisis:us-988) at any time.

            """, Encoding.UTF8.GetString(site.Files.ReadAllBytes($"/site/{file.Path}")));
        Assert.Equal(
        [
            "line 1: the title: Panic at night: what “it” is, and isn’t",
            "line 15: taken for a heading: Small steps",
            "line 19: 988 is a number of the crisis line 'us-988', so it comes from the registry from now on",
            "the topic 'anxiety', because its words occur in the text",
            "the description, from the first paragraph: A wave of fear can wake you from sleep. It is called a panic attack, and it passes – even if it does not feel like it. About 1 in 10 people (10 %) know it.",
            "line 21: a disclaimer of its own: none of input/disclaimers/ has these words",
            "line 21: 988 is a number of the crisis line 'us-988', so it comes from the registry from now on",
        ], notes);
        Assert.Empty(site.Build().Errors);
        AssertNoWordIsLost(Panic, site, "panic-at-night-what-it-is-and-isnt");
    }

    [Fact]
    public void A_known_disclaimer_is_not_written_twice_and_a_line_that_the_topic_lacks_is_added()
    {
        const string more = """
            -- input/crisis-lines/us-text.yml --
            name: A text line
            region: us
            languages: [en]
            hours: 24/7
            channels: [{ kind: text, value: "741741", keyword: HOME }]
            retired: ["1-800-555-0199"]
            authority-url: https://www.example.org/
            verified-on: 2026-11-01
            verified-by: sam-cole
            """;
        const string text = "Low mood\n\nText 741741, or call 1-800-555-0199.\n\nDISCLAIMER: This page gives general information and does not take the place of care.";
        var (site, file, notes) = Import(text, more: more);
        Assert.Equal("""
            ---
            title: Low mood
            topic: low-mood
            description: Text 741741, or call 1-800-555-0199.
            disclaimer: standard
            crisis-line: [us-988, us-text]
            ---

            Text [741741](crisis:us-text), or call 1-800-555-0199.

            """, Encoding.UTF8.GetString(site.Files.ReadAllBytes($"/site/{file.Path}")));
        Assert.Contains("line 3: 1-800-555-0199 was a number of 'us-text' and is no longer: write the one of today", notes);
        Assert.Contains("line 5: the wording of the disclaimer 'standard', which the page shows by itself", notes);
        // The number that is out of use stays where its writer put it, and is an error until somebody writes the one of today.
        Assert.Equal(["LN9052", "LN9052"], site.Build().Errors);
        static string Today(string text) => text.Replace("1-800-555-0199", "1-800-555-0100", StringComparison.Ordinal);
        site.Write(file.Path!, Today(Encoding.UTF8.GetString(site.Files.ReadAllBytes($"/site/{file.Path}"))));
        Assert.Empty(site.Build().Errors);
        AssertNoWordIsLost(Today(text.Replace("DISCLAIMER:", "", StringComparison.Ordinal)), site, "low-mood");
    }

    [Fact]
    public void What_cannot_be_brought_in_is_said()
    {
        Assert.Equal("There is no word in this text.", Import(" \n\n ").File.Problem);
        Assert.Equal("No topic of the site fits this text: write --topic and one of anxiety, low-mood.", Import("Cats\n\nThey purr.").File.Problem);
        Assert.Equal("There is no topic 'anxeity': write --topic and one of anxiety, low-mood. Did you mean 'anxiety'?", Import("Cats\n\nThey purr.", "anxeity").File.Problem);
        Assert.Equal("input/articles/anxiety/cats.md is there already: add --name and another name.", Import("Cats\n\nThey purr.", "anxiety", "-- input/articles/anxiety/cats.md --\n---\ntitle: A\ntopic: anxiety\n---\n\nB.").File.Problem);
    }

    [Fact]
    public void No_word_of_any_text_is_lost()
    {
        string[] pieces = ["worry", "Sleep", "it’s", "“quoted”", "988", "1.", "2)", "- ", "• ", "#", "*", "_a_", "<b>", "[x](y)", "`", "???", "What now?", ":::note", "&amp;", "3 > 2", "a|b", "===", "---", "Term", ": meaning", "\n", "\n", "\n\n", "\n\n", ".", ",", "Disclaimer:", "http://example.org/", "~~no~~", "{x}", "\\", "10-12", "$5", "^1", "[^1]"];
        var seed = Trials.Seed;
        var (from, count) = Trials.Range(60, 5_000);
        for (var trial = from; trial < from + count; trial++)
        {
            var dice = Trials.Dice(seed, trial);
            var text = "A title\n\n" + string.Join(' ', Enumerable.Range(0, dice.Next(5, 60)).Select(_ => pieces[dice.Next(pieces.Length)]));
            var (site, file, _) = Import(text, "anxiety");
            Assert.Null(file.Problem);
            site.Build();
            Assert.True(site.Errors.Count == 0, $"seed {seed}, trial {trial}: {site.Findings()}\n{text}");
            AssertNoWordIsLost(text, site, "a-title", $"seed {seed}, trial {trial}");
        }
    }

    [Fact]
    public void The_command_reads_a_file_and_says_what_to_look_at()
    {
        using var site = new TemporarySite();
        site.Write("panic.txt", Panic);
        var result = LanternProcess.Run(site.Root, "import", "text", "panic.txt", "--topic", "anxiety", "--now", "2026-11-24");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Wrote input/articles/anxiety/panic-at-night-what-it-is-and-isnt.md, as a draft. Please look at what was inferred:\n  line 1: the title: ", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, LanternProcess.Run(site.Root, "import", "text", "nowhere.txt").ExitCode);
    }

    /// <summary>The word "Disclaimer" is the mark of the paragraph; the page says the same in its heading.</summary>
    private static void AssertNoWordIsLost(string text, SiteTest site, string slug, string? which = null)
    {
        var page = site.Output($"articles/{slug}/index.html");
        var shown = WordsOf(VisibleText.OfFragment(page[page.IndexOf("<main", StringComparison.Ordinal)..])).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        foreach (var word in WordsOf(ListNumber().Replace(text, "")).Where(word => word != "disclaimer").GroupBy(word => word))
            Assert.True(shown.GetValueOrDefault(word.Key) >= word.Count(), $"{which}: '{word.Key}' stands {word.Count()} times in the text and {shown.GetValueOrDefault(word.Key)} times on the page:\n{text}");
    }

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text.ToLowerInvariant()).Select(word => word.Value);

    /// <summary>The browser shows it, but as no text.</summary>
    [GeneratedRegex(@"^[ \t]*[0-9]{1,2}[.)][ \t]+(?=\S)", RegexOptions.Multiline)]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
