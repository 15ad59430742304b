using System.Text;
using Lantern.Site.Scaffolding;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Scaffolding;

/// <summary>New files are valid at once, whatever they are called, and never written over what is there.</summary>
public sealed class NewFileTests
{
    private static (SiteTest Site, NewFile Made) Write(NewFileRequest wish, string more = "")
    {
        var site = new SiteTest(more);
        return (site, new Scaffolder(site.Files, new FixedClock(DateTimeOffset.UnixEpoch)).Write(site.Request, wish));
    }

    private static string TextOf(SiteTest site, string path) => Encoding.UTF8.GetString(site.Files.ReadAllBytes($"/site/{path}"));

    [Fact]
    public void An_article_says_what_it_takes_from_elsewhere_and_each_line_can_be_taken_as_it_stands()
    {
        var (site, made) = Write(new(NewFileKind.Article, "Worry: what \"it\" is") { Topic = "anxiety" }, "-- input/articles/anxiety/_directory.yml --\nauthor: ada-reed\nreviewer: sam-cole");
        Assert.Null(made.Problem);
        Assert.Equal("input/articles/anxiety/worry-what-it-is.md", made.Path);
        Assert.Equal("""
            ---
            title: Worry: what "it" is
            topic: anxiety
            description: What the reader will find, in one sentence of up to 160 letters.
            # published: 2026-11-24   # take the first # away to let it go live on that day; until then it is a draft
            # These come from the folder, the topic or the settings. Take the # away to have others here:
            # author: ada-reed
            # reviewer: sam-cole
            # disclaimer: standard
            # crisis-line: us-988
            ---

            The first paragraph says the most important thing.

            ## A question that readers ask

            The answer.

            """, TextOf(site, made.Path));
        // The lines with a key, without their mark.
        site.Write(made.Path, TextOf(site, made.Path).Replace("# published", "published", StringComparison.Ordinal).Replace("# author", "author", StringComparison.Ordinal).Replace("# reviewer", "reviewer", StringComparison.Ordinal)
            .Replace("# disclaimer", "disclaimer", StringComparison.Ordinal).Replace("# crisis-line", "crisis-line", StringComparison.Ordinal)).Build();
        Assert.Equal("", site.Findings());
        Assert.True(site.HasOutput("articles/worry-what-it-is/index.html"));
    }

    public static TheoryData<NewFileRequest, string> Others => new()
    {
        { new(NewFileKind.Topic, "Grief: and loss"), "input/topics/grief-and-loss.md" },
        { new(NewFileKind.Person, "Ada \"Al\" O'Neill: PhD"), "input/people/ada-al-oneill-phd.md" },
        { new(NewFileKind.Page, "Fees # and costs"), "input/pages/fees-and-costs.md" },
        { new(NewFileKind.Disclaimer, "About medication"), "input/disclaimers/about-medication.md" },
        { new(NewFileKind.Location, "Main: Street \\ 2") { Address = "1 Main: Street \"A\"" }, "input/locations/main-street-2.md" },
        { new(NewFileKind.CrisisLine, "A line: for \"all\"") { Region = "us", Call = "1-800-555-0100", Text = "12345", Hours = "9 am to 9 pm, Eastern time: daily", AuthorityUrl = "https://www.example.org/" }, "input/crisis-lines/a-line-for-all.yml" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_other_kind_builds_without_an_error(NewFileRequest wish, string path)
    {
        var (site, made) = Write(wish);
        Assert.Null(made.Problem);
        Assert.Equal(path, made.Path);
        Assert.DoesNotContain(made.Findings, finding => finding.IsError);
        site.Request = site.Request with { ShowDrafts = true };
        Assert.Empty(site.Build().Errors);
    }

    [Theory]
    [InlineData("Über Schlaf", "uber-schlaf")]
    [InlineData("Сон и тревога", "son-i-trevoga")]
    [InlineData("Ύπνος", "ypnos")]
    [InlineData("睡眠", "shuimian")]
    [InlineData("page", null)]
    [InlineData("???", null)]
    public void Names_are_written_in_Latin_letters_or_asked_for(string title, string? name)
    {
        var (site, made) = Write(new(NewFileKind.Topic, title));
        if (name is not null)
        {
            Assert.Equal($"input/topics/{name}.md", made.Path);
            Assert.Empty(site.Build().Errors);
            return;
        }
        Assert.Equal($"No name for the file can be made from '{title}': add --name and one in small letters, digits and hyphens, such as --name first-steps.", made.Problem);
        Assert.Null(Write(new(NewFileKind.Topic, title) { FileName = "first-steps" }).Made.Problem);
    }

    [Fact]
    public void What_is_missing_or_wrong_is_said_and_nothing_is_written()
    {
        static void Refuses(NewFileRequest wish, string problem)
        {
            var site = new SiteTest();
            var before = site.Files.Files.Count;
            Assert.Equal(problem, new Scaffolder(site.Files, new FixedClock(DateTimeOffset.UnixEpoch)).Write(site.Request, wish).Problem);
            Assert.Equal(before, site.Files.Files.Count);
        }
        Refuses(new(NewFileKind.Article, "A"), "An article needs a topic: write --topic and one of anxiety, low-mood.");
        Refuses(new(NewFileKind.Article, "A") { Topic = "anxeity" }, "There is no topic 'anxeity': write --topic and one of anxiety, low-mood. Did you mean 'anxiety'?");
        Refuses(new(NewFileKind.Topic, "Anxiety"), "input/topics/anxiety.md is there already: add --name and another name.");
        Refuses(new(NewFileKind.Topic, " "), "The title is empty: write it in quotation marks, such as \"Sleep and worry\".");
        Refuses(new(NewFileKind.Topic, "A") { FileName = "../A b" }, "'../A b' can't be the name of a file here: write small letters, digits and hyphens, such as --name a-b.");
        Refuses(new(NewFileKind.CrisisLine, "A") { Region = "us" }, "A crisis line needs a number: write --call or --text and the number as the authority prints it.");
    }

    [Fact]
    public void A_new_site_of_each_region_builds_with_warnings_about_unchecked_lines_only()
    {
        Assert.Equal(["au", "ca", "gb", "ie", "nz", "us"], StarterSite.Regions);
        foreach (var region in StarterSite.Regions)
        {
            var site = new SiteTest(empty: true);
            StarterSite.Write(site.Files, "/site", region, SiteTest.Today);
            site.Build();
            Assert.NotNull(site.Outcome!.Commit);
            Assert.Equal(["LN4017"], site.Codes.Distinct());
        }
    }

    [Fact]
    public void The_command_writes_the_file_and_says_where()
    {
        using var site = new TemporarySite();
        var result = LanternProcess.Run(site.Root, "new", "article", "Sleep and worry", "--topic", "anxiety", "--now", "2026-11-24");
        Assert.Equal((0, "Wrote input/articles/anxiety/sleep-and-worry.md"), (result.ExitCode, result.LastLine));
        Assert.True(File.Exists(Path.Combine(site.Root, "input/articles/anxiety/sleep-and-worry.md")));
        Assert.Equal(1, LanternProcess.Run(site.Root, "new", "article", "Sleep and worry", "--topic", "anxiety").ExitCode);
        var made = LanternProcess.Run(site.Root, "new", "site", "practice");
        Assert.Equal(0, made.ExitCode);
        Assert.Equal(0, LanternProcess.Run(Path.Combine(site.Root, "practice"), "build").ExitCode);
        Assert.Equal(1, LanternProcess.Run(site.Root, "new", "site", "practice").ExitCode);
    }
}
