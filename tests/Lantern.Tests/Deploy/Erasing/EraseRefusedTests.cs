using Lantern.Diagnostics.Formatters;
using Lantern.TestKit;
using Lantern.TestKit.Erasing;
using Xunit;

namespace Lantern.Tests.Deploy.Erasing;

/// <summary>When nothing is deleted, and what is said then; and pages that are no articles.</summary>
public sealed class EraseRefusedTests : IDisposable
{
    private readonly EraseTest _test = new(ErasePictures.Portrait);

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("/articles/a-quiet-yaer/", "input: error LN8080: there is no page at /articles/a-quiet-yaer/", "mean '/articles/a-quiet-year/'?")]
    [InlineData("input/articles/anxiety/story-of-anabel.md", "input: error LN8080: there is no page at ", "mean 'input/articles/anxiety/story-of-an")]
    [InlineData("/crisis/", "input/pages/crisis.md: error LN8082: /crisis/ is a page that every site has", "take the words out of its file")]
    public async Task An_address_that_is_no_page_or_one_that_has_to_stay_is_answered(string address, string finding, string help)
    {
        _test.Site.Write("input/pages/crisis.md", "---\ntitle: Help now\n---\n\nCall.\n");
        _test.Site.Commit("Crisis");
        await Refused(address, finding, help);
    }

    [Fact]
    public Task Settings_that_can_t_be_read_are_said()
    {
        _test.Site.Write("input/settings.yml", "- no settings\n");
        _test.Site.Commit("Broken");
        return Refused(EraseTest.Url, "input: error LN8081: the settings or the theme can't be read", "run 'lantern check'");
    }

    [Fact]
    public Task A_file_with_a_link_and_changes_of_somebody_is_not_committed_with_it()
    {
        _test.Site.Edit("input/articles/links.md", "A few pages.", "Some pages.");
        return Refused(EraseTest.Url, "input/articles/links.md: error LN8084: ", "commit your changes or take them back");
    }

    [Fact]
    public Task A_link_that_can_t_be_made_plain_words_is_named_with_its_line()
    {
        _test.Site.Edit("input/articles/links.md", "[panic](panic.md)", "<https://quiet-harbour.example/articles/a-quiet-year/>");
        _test.Site.Commit("Link");
        return Refused(EraseTest.Url, "input/articles/links.md:9:6: error LN8083: this link leads to the page", "take the link out of the text");
    }

    [Fact]
    public Task A_place_that_leads_there_and_is_no_link_of_a_text_is_named_with_its_line()
    {
        _test.Site.Edit("input/calls-to-action/visit.md", "link: /about/", "link: /articles/a-quiet-year/");
        _test.Site.Edit("input/articles/links.md", "author: ada-reed", "author: ada-reed\ncall-to-action: visit");
        _test.Site.Commit("Call");
        return Refused(EraseTest.Url, "input/calls-to-action/visit.md:3:7: error LN8001: ", "");
    }

    [Fact]
    public async Task Words_elsewhere_that_may_be_about_it_are_named()
    {
        _test.Site.Write("input/pages/news.md", "---\ntitle: News\n---\n\nRead how Annabel found quiet.\n");
        _test.Site.Commit("News");
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder, onlyTells: true));
        var finding = Assert.Single(talk.Findings, finding => finding.Code == "LN8086");
        var said = "input/pages/news.md:5:6: warning LN8086: the title or an address of the erased page stands here too";
        Assert.StartsWith(said, TextFormatter.Format(finding, null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/annabel-old/")]
    [InlineData("articles/anxiety/story-of-annabel.md")]
    [InlineData("https://quiet-harbour.example/articles/A-Quiet-Year#what-helped")]
    public async Task It_is_found_by_an_old_address_by_its_file_and_by_what_a_browser_shows(string address)
    {
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder, address, onlyTells: true), talk.Text);
        Assert.StartsWith("This erases /articles/a-quiet-year/:\n", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_goes_and_a_person_whom_no_article_names()
    {
        var person = "---\nname: Rosalind Oyelaran\nroles: [author]\nphoto: /assets/rosalind.svg\n---\n\nRosalind left.\n";
        _test.Site.Write("input/people/rosalind-oyelaran.md", person);
        _test.Site.Write("input/assets/rosalind.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>");
        _test.Site.Write("input/pages/rosalind-leaves.md", "---\ntitle: We say goodbye\n---\n\nTo [her](../people/rosalind-oyelaran.md).\n");
        _test.Site.Commit("Rosalind");
        await _test.Publish(_test.Folder);
        Assert.True(await _test.Erase(new EraseTalk(), _test.Folder, "/rosalind-leaves/"));
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder, "/people/rosalind-oyelaran/"), talk.Text);
        var all = _test.Everything();
        static bool IsAboutHer(string text) => text.Contains("rosalind", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(all, file => IsAboutHer(file.Key) || IsAboutHer(System.Text.Encoding.UTF8.GetString(file.Value)));

        // One whom articles name stays until they name somebody else.
        var named = new EraseTalk();
        Assert.False(await _test.Erase(named, _test.Folder, "/people/ada-reed/"));
        Assert.Contains(named.Findings, finding => finding.IsError && finding.Location is { Path: "input/articles/panic.md", Line: 5 });
    }

    [Fact]
    public async Task What_is_withdrawn_stays_what_it_is()
    {
        _test.Site.Edit(EraseTest.Source, "featured: true", "withdrawn: true");
        _test.Site.Write("input/redirects.yml", "- { from: /team, to: /people/ }\n");
        _test.Site.Commit("Withdrawn");
        await _test.Publish(_test.Folder);
        Assert.Contains("We have taken this page down", Live("articles/a-quiet-year/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"withdrawn\"", Live("api/v1/articles/a-quiet-year.json"), StringComparison.Ordinal);
        Assert.True(await _test.Erase(new EraseTalk(), _test.Folder));
        Assert.Empty(_test.Traces());
    }

    private string Live(string path) => File.ReadAllText(Path.Combine(_test.Www, "current", path));

    private async Task Refused(string address, string finding, string help)
    {
        var (before, commit) = (_test.Everything(Path.Combine(".lantern", "cache")), _test.Site.Head);
        var talk = new EraseTalk();
        Assert.False(await _test.Erase(talk, _test.Folder, address));
        Assert.Equal("Nothing was deleted.", talk.Lines[^1]);
        Assert.Empty(talk.Questions);
        var said = talk.Findings.Select(one => TextFormatter.Format(one, null));
        Assert.Contains(said, text => text.StartsWith(finding, StringComparison.Ordinal) && text.Contains(help, StringComparison.Ordinal));
        Assert.True(TemporarySite.AreEqual(before, _test.Everything(Path.Combine(".lantern", "cache"))));
        Assert.Equal(commit, _test.Site.Head);
    }
}
