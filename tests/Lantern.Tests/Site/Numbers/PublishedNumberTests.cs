using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Numbers;

/// <summary>
/// What is published already dials what it says, by rules of its own and not only because the bytes are others: here the list of files is changed
/// with the file.
/// </summary>
public sealed class PublishedNumberTests
{
    private const string Files = """
        -- input/settings.yml --
        title: Quiet Harbour
        url: https://quiet-harbour.example
        organisation: { name: Quiet Harbour Therapy, phone: "202-555-0134" }
        regions: [us]
        disclaimer: standard
        crisis-line: us-988
        -- input/articles/panic.md --
        ---
        title: Panic attacks
        topic: anxiety
        description: What they are and what helps.
        author: ada-reed
        published: 2026-03-02
        ---

        A wave of fear. Speak with somebody: [call 988](crisis:us-988).
        """;

    private static string Verify(string path, string old, string changed, string code)
    {
        var site = new SiteTest(Files).Build();
        Assert.Empty(site.Errors);
        Assert.Equal("", site.Verify().Findings());
        var text = site.Output(path);
        var altered = text.Replace(old, changed, StringComparison.Ordinal);
        Assert.NotEqual(text, altered);
        site.Write("output/" + path, altered);
        var manifest = site.Files.Files.Keys.Single(file => file.EndsWith("manifest.json", StringComparison.Ordinal));
        var entries = Encoding.UTF8.GetString(site.Files.ReadAllBytes(manifest)).Split("\"path\":");
        var entry = Array.FindIndex(entries, item => item.StartsWith($"\"{path}\"", StringComparison.Ordinal));
        var bytes = Encoding.UTF8.GetBytes(altered);
        entries[entry] = Regex.Replace(entries[entry], "\"size\":[0-9]+", $"\"size\":{bytes.Length}");
        entries[entry] = Regex.Replace(entries[entry], "\"sha256\":\"[0-9a-f]+\"",
            $"\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
        entries[entry] = Regex.Replace(entries[entry], "\"sha1\":\"[0-9a-f]+\"", $"\"sha1\":\"{Convert.ToHexStringLower(SHA1.HashData(bytes))}\"");
        site.Files.Write(manifest, Encoding.UTF8.GetBytes(string.Join("\"path\":", entries)));
        return site.Verify().Findings(code);
    }

    [Theory]
    [InlineData("api/v1/crisis-lines.json", "\"url\":\"tel:988\"", "\"url\":\"tel:911\"", "this file says 988 and leads to tel:911")]
    [InlineData("api/v1/crisis-lines.json", "\"url\":\"tel:911\"", "\"url\":\"tel:919\"", "this file says 911 and leads to tel:919")]
    [InlineData("api/v1/crisis-lines.json", "\"url\":\"tel:988\"", "\"url\":\"https://evil.example/\"",
        "this file says 988 and leads to https://evil.example/")]
    [InlineData("api/v1/articles/panic.json", "](tel:988)", "](tel:911)", "this file says 988 and leads to tel:911")]
    public void A_file_of_the_API(string path, string old, string changed, string problem) =>
        Assert.Contains($"output/{path}: error LN7070: {problem}", Verify(path, old, changed, "LN7070"), StringComparison.Ordinal);

    [Fact]
    public void The_text_of_an_article_in_the_API() => Assert.Contains(
        "error LN7070: this file says 988 and leads to tel:911",
        Verify("api/v1/articles/panic.json", "href=\\\"tel:988\\\"", "href=\\\"tel:911\\\"", "LN7070"), StringComparison.Ordinal);

    [Theory]
    [InlineData("feed.atom")]
    [InlineData("feed.rss")]
    [InlineData("feed.json")]
    public void An_entry_of_a_feed(string feed)
    {
        Assert.Contains($"output/{feed}: error LN7068: /{feed} (", Verify(feed, "tel:988", "tel:911", "LN7068"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a href=\"tel:988\">call 988</a>", "<a href=\"tel:911\">call 988</a>", "LN7068")]
    [InlineData("<a href=\"tel:988\">call 988</a>", "<a href=\"https://evil.example/\">988</a>", "LN7068")]
    [InlineData("\"telephone\":\"202-555-0134\"", "\"telephone\":\"202-555-0199\"", "LN7071")]
    [InlineData("</footer>", "<script src=\"/assets/other.js\" type=\"module\"></script></footer>", "LN7075")]
    [InlineData("</footer>", "<script>run()</script></footer>", "LN7075")]
    public void A_page(string old, string changed, string code)
    {
        var path = code == "LN7071" ? "index.html" : "articles/panic/index.html";
        Assert.Contains($"output/{path}: error {code}: ", Verify(path, old, changed, code), StringComparison.Ordinal);
    }
}
