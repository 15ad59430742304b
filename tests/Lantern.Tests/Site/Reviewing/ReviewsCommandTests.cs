using System.Text.Json;
using Lantern.Site.Reviewing;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Reviewing;

/// <summary><c>lantern reviews</c>, <c>evidence</c> and <c>report</c> as people and programs meet them.</summary>
public sealed class ReviewsCommandTests
{
    private static TemporarySite Site()
    {
        var site = new TemporarySite();
        void Article(string name, string top, string body = "Text.") => site.Write($"input/articles/{name}.md", $"---\ntitle: {char.ToUpperInvariant(name[0])}{name[1..]}\ntopic: anxiety\ndescription: D.\npublished: 2026-01-02\nauthor: ada-reed\n{top}---\n\n{body}\n");
        Article("overdue", "reviewer: sam-cole\nreviewed: 2025-06-01\n");
        Article("soon", "reviewer: sam-cole\nreviewed: 2025-12-20\n");
        Article("valid", "reviewer: sam-cole\nreviewed: 2026-06-01\n", "Studies show that it helps.\n\nIt works best with time.");
        Article("changed", "reviewer: sam-cole\nreviewed: 2026-06-01\nupdated: 2026-07-01\nsources:\n  - { key: who, title: 'A report, \"the\" one', url: https://www.who.int/, year: 2010 }\n  - { key: other, title: Another, year: 2020 }\n", "Studies show that it helps.[^who]");
        Article("draft", "draft: true\n");
        return site;
    }

    [Fact]
    public void What_is_due_comes_first_and_the_last_line_counts()
    {
        using var site = Site();
        var (exit, output, _) = LanternProcess.Run(site.Root, "reviews", "--now", "2026-11-24");
        Assert.Equal(0, exit);
        Assert.Equal("""
            input/articles/overdue.md
              Overdue
              due since 2026-06-01; reviewer sam-cole; tier standard
            input/articles/soon.md
              Soon
              due on 2026-12-20, in 26 days; reviewer sam-cole; tier standard
            input/articles/changed.md
              Changed
              changed since its review on 2026-06-01; reviewer sam-cole; tier standard
            input/articles/panic.md
              Panic attacks
              never reviewed; tier standard
            5 articles: 1 overdue, 1 changed since their review, 1 due within 60 days, 1 never reviewed, 1 with nothing to do

            """, output);
        Assert.Contains("0 due within 20 days", LanternProcess.Run(site.Root, "reviews", "--now", "2026-11-24", "--within", "20").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_has_a_day_for_each_review_and_no_line_is_too_long()
    {
        using var site = Site();
        // The harness reads line by line; what ends a line is looked at below.
        var text = LanternProcess.Run(site.Root, "reviews", "--now", "2026-11-24", "--format", "ics").Output.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Equal(4, text.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("UID:review-articles-soon@quiet-harbour.example\r\nDTSTAMP:20261124T000000Z\r\nDTSTART;VALUE=DATE:20261220\r\nDTEND;VALUE=DATE:20261221\r\nSUMMARY:Review due: Soon\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        var lengthy = new ReviewEntry("input/articles/ä.md", "/articles/a/", string.Concat(Enumerable.Repeat("Grüße, überall; ", 12)), "T", "low", null, new DateOnly(2026, 1, 2), new DateOnly(2027, 1, 2), ReviewState.Valid, 39);
        var folded = ReviewCalendar.Write([lengthy], "https://quiet-harbour.example", new DateOnly(2026, 11, 24));
        Assert.DoesNotContain("\n", folded.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(folded.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"SUMMARY:Review due: {lengthy.Title.Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)}\r\n", folded.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_read_the_reviews_as_json()
    {
        using var site = Site();
        using var json = JsonDocument.Parse(LanternProcess.Run(site.Root, "reviews", "--now", "2026-11-24", "--format", "json").Output);
        var first = json.RootElement.GetProperty("reviews")[0];
        Assert.Equal("""{"article":"input/articles/overdue.md","url":"/articles/overdue/","title":"Overdue","topic":"Anxiety","tier":"standard","reviewer":"sam-cole","reviewed":"2025-06-01","reviewBy":"2026-06-01","state":"overdue","daysLeft":-176}""", JsonSerializer.Serialize(first));
    }

    [Fact]
    public void The_ledger_lists_claims_with_their_sources_and_marks_old_ones()
    {
        using var site = Site();
        var text = LanternProcess.Run(site.Root, "evidence", "--now", "2026-11-24").Output;
        Assert.Equal("""
            input/articles/changed.md
              15: Studies show that it helps.
                  A report, "the" one, 2010 (old)
              12: a source that no claim leans on: Another, 2020

            input/articles/valid.md
              11: Studies show that it helps.
                  no source
              13: It works best with time.
                  no source

            3 claims, 2 of them without a source; 1 sources are older than 10 years

            """.Replace("1 sources are", "1 source is", StringComparison.Ordinal), text);
        Assert.Equal("article,claim,kind,line,source,year,age\ninput/articles/changed.md,Studies show that it helps.,research,15,\"A report, \"\"the\"\" one\",2010,old\n", string.Concat(LanternProcess.Run(site.Root, "evidence", "--now", "2026-11-24", "--format", "csv").Output.Split('\n').Take(2).Select(line => line + "\n")));
        using var json = JsonDocument.Parse(LanternProcess.Run(site.Root, "evidence", "--now", "2026-11-24", "--format", "json").Output);
        Assert.Equal(4, json.RootElement.GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public void The_report_is_one_page_that_needs_nothing_else_and_shows_no_hidden_word()
    {
        using var site = Site();
        site.Write("input/articles/soon.md", File.ReadAllText(Path.Combine(site.Root, "input", "articles", "soon.md")).Replace("Text.", "Thoughts of suicide came, and studies show that so did a very long sentence with a florp in it that nobody should read in any report at all. <b>x</b>", StringComparison.Ordinal).Replace("<b>x</b>", "A < B.", StringComparison.Ordinal));
        var hash = Lantern.Editorial.Language.HashedList.HashOf("t", "florp");
        site.Write("input/editorial/packs/test.yml", $"rules:\n  words: {{ extends: existence, message: a word, level: warning, near: [suicid], hashed: {{ salt: t, stems: ['{hash}'] }} }}\n");
        var result = LanternProcess.Run(site.Root, "report", "--now", "2026-11-24", "--to", Path.Combine(site.Root, "report.html"));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("input/articles/valid.md: grade ", result.Output, StringComparison.Ordinal);
        Assert.Contains("    line 11, 5 words: Studies show that it helps.\n", result.Output, StringComparison.Ordinal);
        var page = File.ReadAllText(Path.Combine(site.Root, "report.html"));
        Assert.DoesNotContain("florp", page + result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("warning test.words, a word.", page, StringComparison.Ordinal);
        Assert.Contains("reviewed on 2025-06-01; the next was due on 2026-06-01", page, StringComparison.Ordinal);
        Assert.Contains("<svg role=\"img\" aria-label=\"Reviews due. to do now: 3; 2026-12: 1; 2027-06: 1.\"", page, StringComparison.Ordinal);
        Assert.Contains("A report, &quot;the&quot; one, 2010 <span class=\"late\">(older than 10 years)</span>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|<img|url\\(|http-equiv|src=", page);
        var evidence = LanternProcess.Run(site.Root, "evidence", "--now", "2026-11-24").Output;
        Assert.Contains("  11: (a sentence that is shown to its writer alone)\n      no source\n", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("florp", evidence, StringComparison.OrdinalIgnoreCase);
        var check = LanternProcess.Run(site.Root, "check", "--now", "2026-11-24");
        Assert.Contains("input/articles/soon.md:11:84: warning test.words: a word\n", check.Output, StringComparison.Ordinal);
        foreach (var format in new[] { "text", "json", "github" }) Assert.DoesNotContain("florp", LanternProcess.Run(site.Root, "check", "--now", "2026-11-24", "--format", format).Output, StringComparison.OrdinalIgnoreCase);
    }
}
