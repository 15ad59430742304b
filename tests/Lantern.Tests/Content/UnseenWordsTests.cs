using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>What has to be read is not made of signs that nobody can see.</summary>
public sealed class UnseenWordsTests
{
    private static string Fillers(int count) => new('\u3164', count);

    [Fact]
    public void A_disclaimer_of_fillers_is_empty()
    {
        var site = new SiteTest().Write("input/disclaimers/standard.md", $"---\nversion: 2026-03-02\n---\n\n{Fillers(40)}\n").Check();
        Assert.StartsWith("input/disclaimers/standard.md: error LN3018: this disclaimer has no words", site.Findings("LN3018"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_disclaimer_in_an_article_is_counted_by_the_letters_that_can_be_seen()
    {
        var site = new SiteTest().Write(
            "input/articles/panic.md",
            $"---\ntitle: Panic attacks\ntopic: anxiety\ndescription: D.\nauthor: ada-reed\npublished: 2026-03-02\ndisclaimer: {{ text: "
                + $"\"Short.{Fillers(60)}\" }}\n---\n\nA wave.\n").Check();
        Assert.Contains("LN3008", site.Errors);
        Assert.Contains("5 letters", site.Findings("LN3008"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/crisis-lines/us-988.yml",
        "name: \"\u2800\u2800\"\nregion: us\nhours: 24/7\nchannels: [{ kind: call, value: \"988\" }]\nauthority-url: https://988lifeline.org/\n",
        "1:7", "name")]
    [InlineData("input/topics/anxiety.md", "---\ntitle: \"\u3164\"\ndescription: Worry.\n---\n\nIt is common.\n", "2:8", "title")]
    [InlineData("input/regions/us.yml", "name: \"\u115F\u1160\"\nemergency: { value: \"911\" }\nlines: [us-988]\n", "1:7", "name")]
    [InlineData("input/pages/about.md", "---\ntitle: \"\uFFA0\"\n---\n\nWe are small.\n", "2:8", "title")]
    public void A_name_or_title_of_such_signs_is_one_error_where_it_is_written(string path, string text, string place, string key)
    {
        var site = new SiteTest().Write(path, text).Check();
        Assert.StartsWith($"{path}:{place}: error LN4035: '{key}' holds only signs that leave nothing to be seen", site.Findings("LN4035"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("LN2011", site.Codes);
    }

    [Fact]
    public void An_alternative_text_of_such_signs_is_none()
    {
        var site = new SiteTest().Write(
            "input/articles/panic.md",
            "---\ntitle: Panic attacks\ntopic: anxiety\ndescription: D.\nauthor: ada-reed\npublished: 2026-03-02\n---\n\nA wave "
                + "![\u3164](/assets/p.png).\n").Check();
        Assert.Contains("LN5002", site.Errors);
    }

    [Theory]
    [InlineData("skip_to_content", "\u3164")]
    [InlineData("quick_exit", "\u2800")]
    public void A_word_of_the_interface_says_something_that_can_be_seen(string key, string words)
    {
        var site = new SiteTest().Write("theme/strings/en.yml", $"{key}: \"{words}\"\n").Check();
        Assert.Equal(["LN8014"], site.Errors);
    }
}
