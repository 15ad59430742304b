using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Rendering;

/// <summary>What findings about a text say and where they point; the text begins in line 8.</summary>
public sealed class BodyFindingTests
{
    [Theory]
    [InlineData("It passes.\n\nWhat helps?\n\nBreathe out.", "10:1: warning LN5008", "What helps?")]
    [InlineData("What is it like?\nYou talk about what matters to you.", "8:1: warning LN5008", "What is it like?")]
    [InlineData("It passes.\n\n**What is it?**\n\nBreathe out.", "10:1: warning LN5022", "**What is it?**")]
    [InlineData("It passes.\n\n***Signs to look for:***\n\nBreathe out.", "10:1: warning LN5022", "***Signs to look for:***")]
    [InlineData("It passes.\n\n__Signs__\n\nBreathe out.", "10:1: warning LN5022", "__Signs__")]
    [InlineData("You may notice\n– a racing heart\n– shaking hands", "9:1: warning LN5009", "–")]
    [InlineData("It passes.<o:p></o:p>", "8:11: error LN5001", "<o:p>")]
    [InlineData("It passes.</o:p> `<w:p>`", "8:11: error LN5001", "</o:p>")]
    [InlineData("![Chairs](my picture.jpg)", "8:11: error LN5023", "my picture.jpg")]
    [InlineData("![](my picture.jpg \"decorative\")", "8:5: error LN5023", "my picture.jpg")]
    [InlineData("See [the leaflet](/assets/our leaflet.pdf).", "8:19: error LN5023", "/assets/our leaflet.pdf")]
    [InlineData("Call [1-800-555-0199](crisis:us-988).", "8:7: warning LN8007", "1-800-555-0199")]
    [InlineData("Call [988](crisis:us-989).", "8:19: error LN4006", "us-989")]
    [InlineData(":::crisis us-989\n:::", "8:11: error LN4006", "us-989")]
    [InlineData(":::action vist\n:::", "8:11: error LN4009", "vist")]
    [InlineData("- One\n\n  :::action   vist\n  :::", "10:15: error LN4009", "vist")]
    [InlineData(":::care-card urgnt\nWords.\n:::", "8:14: error LN5011", "urgnt")]
    [InlineData(":::care-card\nWords.\n:::", "8:1: error LN5011", ":::care-card")]
    [InlineData(":::nte A word\nWords.\n:::", "8:4: error LN5010", "nte")]
    [InlineData(":::details What to bring\nWords.", "8:1: error LN5012", ":::details")]
    [InlineData(":::note\nOne.\n\n:::care-card urgent\nTwo.\n:::\n\nThree.", "8:1: error LN5012", ":::note")]
    [InlineData("One.\n\n> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > Two.", "10:1: error LN5016", "> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > >")]
    [InlineData("Lead.\n\n<!-- check this with Ruth\n\n## When to get help\n\nNow.", "10:1: error LN5024", "<!--")]
    [InlineData("Lead.\n\n<!-- one --> <!-- two\n\nNow.", "10:14: error LN5024", "<!--")]
    [InlineData("Lead <!-- ask\n\nRuth --> now.", "8:6: error LN5024", "<!--")]
    [InlineData("- One\n  <!-- ask\n- Two", "9:3: error LN5024", "<!--")]
    [InlineData("| a | b |\n|---|---|\n| a <!-- ask | b |", "10:5: error LN5024", "<!--")]
    [InlineData("<!-- one\n\ntwo --> Words **here**.", "10:9: error LN5025", "Words **here**.")]
    [InlineData("Words.\n\n:::\n\n:::note\nOne.\n:::\n\n:::crisis\n:::", "10:1: error LN5026", ":::")]
    [InlineData("Words.\n:::::  \n\n:::note\nOne.\n:::", "9:1: error LN5026", ":::::")]
    [InlineData("Signs are:\nLow mood\nPoor sleep\nNo appetite", "8:1: warning LN5007", "Signs are:")]
    [InlineData("Signs are:\nlow mood\npoor sleep", "8:1: warning LN5007", "Signs are:")]
    [InlineData("**Signs are:**\nlow mood\npoor sleep", "8:1: warning LN5007", "**Signs are:**")]
    [InlineData("We meet once a week\nYou can stop at any time\nYou choose the topic", "8:1: warning LN5007", "We meet once a week")]
    [InlineData("All of this is about days on which nothing seems to be worth it, and\nabout what these have in common:\nLow mood\n*Poor* sleep\nNo appetite", "9:1: warning LN5007", "about what these have in common:")]
    [InlineData("- One\nTwo\nThree", "8:3: warning LN5007", "One")]
    public void The_finding_points_at_what_it_is_about(string text, string finding, string pointedAt)
    {
        var site = Site(text);
        var lines = site.Findings().Split('\n');
        Assert.StartsWith($"input/articles/a.md:{finding}: ", lines[0], StringComparison.Ordinal);
        Assert.Single(site.Codes);
        Assert.Equal(pointedAt.Length, lines[2].Count(c => c == '^'));
        Assert.Equal(pointedAt, lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), pointedAt.Length));
    }

    [Theory]
    [InlineData("Some days are hard, and you may ask yourself:\nWhy is that so?\nIt is different for everybody, and\nthat is fine.")]
    [InlineData("What would help you on such a day?\nNobody knows it better than you, and\nit may change.")]
    [InlineData("It passes.\n\nWhat would help you today?")]
    [InlineData("It passes.\n\n**It always passes.**\n\nBreathe out.")]
    [InlineData("**It** passes and **then** it is over\n\nBreathe out.")]
    [InlineData("– How are you today?\n– I don't know.")]
    [InlineData("It is\n– and this may surprise you – very common.")]
    [InlineData("– and that was all\n\nBreathe out.")]
    [InlineData("Write `<o:p>` or `![x](my picture.jpg)`.")]
    [InlineData("She said [sic](or so it seems to me) that it passes.")]
    [InlineData("<!-- c -->\n\n<!-- c\n\nd -->\n\nWords <!-- ask\nRuth --> here.\n\n<!-- a --> <!-- b -->\n\n<!---->")]
    [InlineData("Write `<!-- so` or \\<!-- so.\n\n```\n<!-- so\n:::\n```")]
    [InlineData("1 Main Street  \nSecond floor  \nSpringfield")]
    [InlineData("1 Main Street\\\nSecond floor\\\nSpringfield")]
    [InlineData("It passes.  \nIt always does.  \nBreathe out.")]
    [InlineData("At the clinic on Main Street you may see Ada Reed or Sam Cole, and\nMonday is the day for that. On the other days of the week it is\nSam who opens the door; he will ask what you\nneed.")]
    [InlineData("Some of what we say in the group stays with people for years, as\nSam has found:\nit comes back to them.")]
    [InlineData("A short line\nand another\nand the last")]
    public void Ordinary_text_gives_no_finding(string text) => Assert.Equal("", Site(text).Findings());

    [Theory]
    [InlineData("It helps.[^smith2]\n\n[^smith1]: Smith.\n\nMore.[^smith1]", "did you mean 'smith1'?")]
    [InlineData(":::care-card Emergency\nWords.\n:::", "did you mean 'emergency'?")]
    [InlineData("![Chairs](my picture.jpg)", "write: my%20picture.jpg")]
    [InlineData("It passes.\n\n**Signs to look for:**\n\nBreathe out.", "write: ## Signs to look for\n")]
    public void The_help_has_what_was_meant(string text, string help) => Assert.Contains(help, Site(text).Findings() + "\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("<!-- c --> after **that**", "after <strong>that</strong></p>")]
    [InlineData("Before\n<!-- c --> after <!-- d -->", "after </p>")]
    public void Text_behind_a_comment_is_kept(string text, string shown)
    {
        var site = Site(text);
        Assert.Equal("", site.Findings());
        Assert.Contains(shown, site.Build().Output("articles/a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(63)]
    [InlineData(66)]
    [InlineData(69)]
    [InlineData(72)]
    [InlineData(75)]
    [InlineData(80)]
    [InlineData(90)]
    [InlineData(100)]
    public void A_paragraph_that_is_wrapped_by_hand_gives_no_false_alarm(int width)
    {
        var paragraphs = Directory.EnumerateFiles(Path.Combine(Repository.Root, "input", "articles"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("---\n", 3)[2].Split("\n\n"))
            .Where(paragraph => char.IsLetter(paragraph.TrimStart('\n')[..1], 0) && !paragraph.Contains("\n:", StringComparison.Ordinal) && !paragraph.Contains("\n-", StringComparison.Ordinal)).ToList();
        Assert.True(paragraphs.Count > 100);
        Assert.Equal("", Site(string.Join("\n\n", paragraphs.Select(paragraph => Wrapped(paragraph, width)))).Findings("LN5007"));
    }

    private static string Wrapped(string paragraph, int width)
    {
        var (text, line) = (new System.Text.StringBuilder(), 0);
        foreach (var word in paragraph.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line > 0) text.Append(line + 1 + word.Length > width ? '\n' : ' ');
            line = line > 0 && line + 1 + word.Length <= width ? line + 1 + word.Length : word.Length;
            text.Append(word);
        }
        return text.ToString();
    }

    /// <summary>Each line is well within the limits; together they go too deep.</summary>
    [Fact]
    public void Levels_that_many_lines_make_together_are_reported_at_the_deepest_line()
    {
        var list = string.Concat(Enumerable.Range(0, 60).Select(level => $"{new string(' ', level * 2)}- Item {level}\n"));
        Assert.StartsWith("input/articles/a.md:69:119: error LN5016", Site("Words.\n\n" + list).Findings(), StringComparison.Ordinal);
    }

    private static SiteTest Site(string text) =>
        new SiteTest($"-- input/articles/a.md --\n---\ntitle: A\ntopic: anxiety\ndescription: About it.\nauthor: ada-reed\npublished: 2026-03-02\n---\n{text}\n").Check();
}
