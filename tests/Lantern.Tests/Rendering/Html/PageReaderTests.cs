using System.Buffers;
using System.Text;
using Lantern.Rendering.Html;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Rendering.Html;

/// <summary>The fast reader of pages reads them as browsers do, or leaves them to the slow one.</summary>
public sealed class PageReaderTests
{
    private static readonly Lazy<string[]> SamplePages = new(ReadSamplePages);

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<a href=\"/x/\">", "</a>", "<b>", "</b>", "<ul><li>", "</li></ul>", "<li>", "<h2>", "</h2>", "<table>", "<tr>", "<td>",
        "</table>", "<table><tbody><tr><td>x</td></tr></tbody></table>", "<svg viewBox=\"0 0 1 1\"><path d=\"M0\"/></svg>", "<svg>", "</svg>", "<title>", "</title>",
        "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "<!-- x -->", "<pre>\n", "</pre>", "<br>", "<br/>", "<hr>", "<img alt=\"\">", "<input>", "&amp;",
        "&lt;", "&nbsp;", "&copy;", "&#39;", "&#x80;", "&#0;", "&", "& ", "&amp", "&notin;", "<", ">", "\"", "'", "=", "/", " ", "\n", "\r", "\0", "\f", "x", "ü", "<body>",
        "</body>", "<head>", "</head>", "</html>", "<html>", "<template>", "</template>", "<select>", "<option>", "<textarea>", "<button>", "</button>", "<form>", "</form>",
        " hidden", " class='a b'", " class=a", " ID=\"x\"", " id=\"x\"", " viewbox=\"0\"", " xlink:href=\"#a\"", "<math>", "<dl><dt>", "</dt></dl>", "<dl><div><dt>x</dt></div></dl>", "<caption>", "<col>",
        "<search>", "</search>", "<dialog>", "<summary>", "<iframe>", "<noscript>", "</noscript>", "<custom-tag>", "<circle/>", "<g>", "</g>", "<desc>", "<foreignObject>",
        "<details>", "</details>", "<video>", "</video>", "<label>", "</label>", "<nobr>", "<font>", "<center>", "<i><i>", "</i></i>", "</span>", "<span>", "<!DOCTYPE html>",
    ];

    [Fact]
    public void Every_page_of_the_sample_site_is_read_the_fast_way()
    {
        foreach (var page in SamplePages.Value)
        {
            using var tree = ReadStrictly(page);
            Assert.True(tree is not null, page);
        }
    }

    [Fact]
    public void Both_readers_give_the_same_page()
    {
        foreach (var page in SamplePages.Value) AssertSame(page);
    }

    [Theory]
    [InlineData("<p>a<p>b")]
    [InlineData("<ul><li>a<li>b</ul>")]
    [InlineData("<a href=\"/a/\"><a href=\"/b/\">x</a></a>")]
    [InlineData("<table><tr><td>x</td></tr></table>")]
    [InlineData("<table>loose<tbody></tbody></table>")]
    [InlineData("<p><div>x</div></p>")]
    [InlineData("<h2>a<h3>b</h3></h2>")]
    [InlineData("<pre>\nx</pre>")]
    [InlineData("<pre>&#10;x</pre>")]
    [InlineData("<p title=a>x</p>")]
    [InlineData("<p id=\"a\" id=\"b\">x</p>")]
    [InlineData("<P>x</P>")]
    [InlineData("<p>&copy; &notin</p>")]
    [InlineData("<p>\0</p>")]
    [InlineData("<svg><p>x</p></svg>")]
    [InlineData("<svg viewbox=\"0 0 1 1\"></svg>")]
    [InlineData("<template><p>x</p></template>")]
    [InlineData("<textarea>\n<p>x</p></textarea>")]
    [InlineData("<!-- a -- b -->")]
    [InlineData("<!-->x-->")]
    [InlineData("<script><!-- <script></script> --></script>")]
    [InlineData("<style></style >")]
    [InlineData("</body>x")]
    [InlineData("<div/>")]
    [InlineData("</p>")]
    [InlineData("<p")]
    public void What_browsers_read_in_a_way_of_their_own_is_left_to_the_reader_that_knows_how(string html)
    {
        var page = $"<!DOCTYPE html><html><head></head><body>{html}</body></html>";
        using var tree = ReadStrictly(page);
        Assert.Null(tree);
        using var any = HtmlPage.Parse(page);
        Assert.Equal("body", any.Body.Name);
    }

    /// <summary>Whatever is done to a page: the fast reader refuses it or gives what the slow one gives.</summary>
    [Fact]
    public void Both_readers_give_the_same_page_whatever_it_is()
    {
        var (from, count) = Trials.Range(1_500, 200_000);
        var read = 0;
        for (var trial = from; trial < from + count; trial++)
        {
            var page = Changed(Trials.Dice(Trials.Seed, trial));
            if (AssertSame(page, $"seed {Trials.Seed}, trial {trial}")) read++;
        }
        // A reader that refuses everything would be right as well, and of no use.
        Assert.InRange(read, count / 20, count);
    }

    private static string Changed(Random dice)
    {
        var pages = SamplePages.Value;
        var page = new StringBuilder(dice.Next(4) == 0 ? pages[dice.Next(pages.Length)] : GatePages.Page);
        var changes = dice.Next(1, 4);
        for (var change = 0; change < changes; change++)
        {
            var at = PlaceIn(page, dice);
            switch (dice.Next(4))
            {
                case 0:
                    page.Remove(at, Math.Min(dice.Next(1, 12), page.Length - at));
                    break;
                case 1:
                    var length = Math.Min(dice.Next(1, 60), page.Length - at);
                    page.Insert(PlaceIn(page, dice), page.ToString(at, length));
                    break;
                default:
                    page.Insert(at, Pieces[dice.Next(Pieces.Length)]);
                    break;
            }
        }
        return page.ToString();
    }

    /// <summary>Anywhere, but mostly where a tag begins or ends.</summary>
    private static int PlaceIn(StringBuilder page, Random dice)
    {
        var at = dice.Next(page.Length);
        if (dice.Next(4) == 0) return at;
        while (at < page.Length - 1 && page[at] is not ('<' or '>')) at++;
        return page[at] == '>' ? at + 1 : at;
    }

    private static bool AssertSame(string page, string message = "")
    {
        using var strict = ReadStrictly(page);
        if (strict is null) return false;
        using var browser = BrowserReader.Read(page);
        var (found, expected) = (Describe(strict), Describe(browser));
        var differ = found.Zip(expected).FirstOrDefault(static lines => lines.First != lines.Second);
        Assert.True(found.SequenceEqual(expected), $"The readers differ ({message}): {differ.First} is {differ.Second} for a browser.\n{page}");
        return true;
    }

    private static PageTree? ReadStrictly(string page)
    {
        var letters = ArrayPool<char>.Shared.Rent(page.Length);
        page.CopyTo(letters);
        return StrictReader.Read(letters, page.Length);
    }

    /// <summary>All of a page on lines; white space between the parts of it apart.</summary>
    private static List<string> Describe(PageTree page)
    {
        var lines = new List<string> { page.HasDoctype ? "today's rules" : "old rules" };
        for (var at = 0; at < page.Count; at++)
        {
            var node = page[at];
            var around = node.Parent.Exists ? node.Parent.Name : "";
            if (!node.IsElement && around is "" or "html" or "head" or "body" && node.Text.IsWhiteSpace()) continue;
            var text = new StringBuilder();
            for (var above = node.Parent; above.Exists; above = above.Parent) text.Append(' ');
            if (node.IsDrawing) text.Append("drawn ");
            // What stands after the end of the body goes into its last text.
            text.Append(node.IsElement ? node.Name : $"\"{(around == "body" ? node.Text.TrimEnd() : node.Text)}\"");
            for (var i = 0; i < node.AttributeCount; i++) text.Append($" {node.Attribute(i).Name}=\"{node.Attribute(i).Value}\"");
            lines.Add(text.ToString());
        }
        return lines;
    }

    private static string[] ReadSamplePages() =>
    [
        .. SampleSite.Load().Build().Published.Where(static file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => Encoding.UTF8.GetString(file.Value)),
    ];
}
