using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Numbers;

/// <summary>A link whose words are a number dials it: an error where a writer wrote it, and on every page whatever made it.</summary>
public sealed class NumberedLinkTests
{
    private static SiteTest Article(string text) => new SiteTest().Write(
        "input/articles/panic.md",
        $"---\ntitle: Panic attacks\ntopic: anxiety\ndescription: What they are.\nauthor: ada-reed\npublished: 2026-03-02\n---\n\nA wave of "
            + $"fear.\n\n{text}\n");

    [Theory]
    [InlineData("[988](tel:911)", "tel:911", "988")]
    [InlineData("[Call 988](tel:+1911)", "tel:+1911", "988")]
    [InlineData("[call or text 988](sms:741741)", "sms:741741", "988")]
    [InlineData("[9-8-8](tel:989)", "tel:989", "9-8-8")]
    [InlineData("[9\u200B8\u00AD8](tel:911)", "tel:911", "9\u200B8\u00AD8")]
    [InlineData("[９８８](tel:911)", "tel:911", "９８８")]
    [InlineData("[٩٨٨](tel:911)", "tel:911", "٩٨٨")]
    [InlineData("[**9**88](tel:911)", "tel:911", "988")]
    [InlineData("[our office, 202-555-0134](tel:202-555-0143)", "tel:202-555-0143", "202-555-0134")]
    [InlineData("[Call 988](https://evil.example/)", "https://evil.example/", "988")]
    [InlineData("[988](/crisis/)", "/crisis/", "988")]
    [InlineData("[nine eight eight](/about/)", "/about/", "nine eight eight")]
    [InlineData("[911](../pages/about.md)", "../pages/about.md", "911")]
    [InlineData("[Text 988 now](mailto:help@example.org)", "mailto:help@example.org", "988")]
    public void In_a_text_it_is_one_error_at_the_target(string link, string target, string number)
    {
        var site = Article($"Say it: {link}.").Check();
        Assert.Equal(["LN4036"], site.Errors);
        var column = 9 + link.IndexOf("](", StringComparison.Ordinal) + 2;
        Assert.StartsWith($"input/articles/panic.md:11:{column}: error LN4036: these words say {number}, and the link leads to {target}\n",
            site.Findings("LN4036"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_advice_is_the_link_to_write()
    {
        Assert.Contains("help: to dial it, write [Call 988](crisis:us-988); for a link to a page",
            Article("[Call 988](/crisis/)").Check().Findings("LN4036"), StringComparison.Ordinal);
        Assert.Contains("help: to dial it, let the link lead to tel:911; for a link to a page",
            Article("[911](/crisis/)").Check().Findings("LN4036"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[988](crisis:us-988)")]
    [InlineData("[Call 988](tel:988)")]
    [InlineData("[1984](https://books.example/1984)")]
    [InlineData("[the 988 Lifeline](https://988lifeline.org/)")]
    [InlineData("[What happens when you call 988](/about/)")]
    [InlineData("[202-555-0134](tel:+12025550134)")]
    [InlineData("[0800 HELP ME](tel:0800435763)")]
    [InlineData("[our office](tel:2025550134)")]
    [InlineData("[24/7](/crisis/)")]
    public void Links_that_keep_their_word_are_no_error(string link) => Assert.Empty(Article($"Say it: {link}.").Check().Errors);

    [Theory]
    [InlineData("[９１１](crisis:us-988)")]
    [InlineData("[9\u200B11](crisis:us-988)")]
    [InlineData("[nine one one](crisis:us-988)")]
    public void A_crisis_link_shows_its_own_number_however_another_is_spelled(string link)
    {
        var site = Article($"Say it: {link}.").Build();
        Assert.Contains("<a href=\"tel:988\">988</a>", site.Output("articles/panic/index.html"), StringComparison.Ordinal);
        Assert.NotEqual("", site.Findings("LN8007"));
    }

    [Theory]
    [InlineData("input/disclaimers/standard.md", "---\nversion: 2026-03-02\n---\n\nThis is no care. Call [988](tel:911).\n", "5:29")]
    [InlineData("input/announcements/closed.md", "---\nfrom: 2026-01-01\nuntil: 2027-12-31\n---\n\nClosed. Call [988](tel:911).\n", "6:20")]
    [InlineData("input/calls-to-action/visit.md", "---\ntitle: Come\nlink: /about/\n---\n\nWe are here: [988](/about/).\n", "6:20")]
    [InlineData("input/pages/about.md", "---\ntitle: About us\n---\n\nWe are small: [call 988](/about/).\n", "5:26")]
    [InlineData("input/people/ada-reed.md", "---\nname: Ada Reed\nroles: [author]\n---\n\nAda: [988](tel:911).\n", "6:12")]
    [InlineData("input/locations/main-street.md", "---\nname: Main Street\naddress: 1 Main Street\n---\n\nRing [988](https://evil.example/).\n",
        "6:12")]
    [InlineData("input/topics/anxiety.md", "---\ntitle: Anxiety\ndescription: Worry.\n---\n\nIt is common: [988](tel:911).\n", "6:21")]
    public void Every_text_is_held_to_it(string path, string text, string place)
    {
        var site = new SiteTest().Write(path, text).Check();
        Assert.Equal(["LN4036"], site.Errors.Distinct());
        Assert.StartsWith($"{path}:{place}: error LN4036: ", site.Findings("LN4036"), StringComparison.Ordinal);
    }

    [Fact]
    public void Navigation_and_sources_are_held_to_it()
    {
        var site = new SiteTest().Write(
            "input/settings.yml",
            "title: Quiet Harbour\nurl: https://quiet-harbour.example\nregions: [us]\ndisclaimer: standard\ncrisis-line: us-988\n"
            + "organisation: { name: Quiet Harbour Therapy }\nnavigation:\n  - { title: Call 988, link: /about/ }\n").Check();
        Assert.StartsWith("input/settings.yml:8:30: error LN4036: these words say 988, and the link leads to /about/", site.Findings("LN4036"),
            StringComparison.Ordinal);
        site = new SiteTest().Write(
            "input/articles/panic.md",
            "---\ntitle: Panic attacks\ntopic: anxiety\ndescription: What they are.\nauthor: ada-reed\npublished: 2026-03-02\nsources:\n"
            + "  - { key: a, title: \"Call 988\", url: \"https://evil.example/\" }\n---\n\nFear passes [@a].\n").Check();
        Assert.Contains("error LN4036: these words say 988, and the link leads to https://evil.example/", site.Findings("LN4036"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a href=\"tel:911\">Call 988</a>")]
    [InlineData("<a href=\"https://evil.example/\">988</a>")]
    [InlineData("<a href=\"/about/\" aria-label=\"Call 988\">Us</a>")]
    [InlineData("<a href=\"/about/\">9&#8203;8&#8203;8</a>")]
    [InlineData("<a href=\"sms:911\"><span>Text</span> <b>９８８</b></a>")]
    public void What_a_theme_prints_is_refused_on_its_page(string link)
    {
        var footer = File.ReadAllText(Path.Combine(Repository.Root, "theme", "partials", "footer.liquid"));
        var site = new SiteTest().Write("theme/partials/footer.liquid",
            footer.Replace("</footer>", $"<p>{link}</p></footer>", StringComparison.Ordinal)).Build();
        Assert.Contains("LN7068", site.Errors);
        Assert.Contains("and it leads to ", site.Findings("LN7068"), StringComparison.Ordinal);
        Assert.False(site.HasOutput("index.html"));
    }

    [Fact]
    public void A_page_is_looked_at_again_once_the_number_in_its_link_is_registered()
    {
        var files = "-- input/articles/panic.md --\n---\ntitle: Panic attacks\ntopic: anxiety\ndescription: What they are.\nauthor: "
            + "ada-reed\npublished: 2026-03-02\n---\n\nRead [1737](https://history.example/).\n";
        var site = new SiteTest(files).Build();
        Assert.Empty(site.Errors);
        site.Write("input/crisis-lines/us-other.yml",
            "name: Other\nregion: us\nhours: 24/7\nchannels: [{ kind: call, value: \"1737\" }]\nauthority-url: "
            + "https://other.example/\nverified-on: 2026-11-01\nverified-by: sam-cole\n").Build();
        Assert.Contains("LN4036", site.Errors);
    }

    [Theory]
    [InlineData("The number to call is 202 555 0188", true)]
    [InlineData("A poster: call 9\u200B1\u200B2", true)]
    [InlineData("A poster: call 988", false)]
    [InlineData("A street with 300 trees", false)]
    public void A_picture_is_described_without_numbers_that_the_page_does_not_dial(string alt, bool isRefused)
    {
        var site = Article($"![{alt}](/assets/p.png)").Write("input/assets/p.png",
            Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")).Build();
        Assert.Equal(isRefused, site.Errors.Contains("LN7069"));
    }
}
