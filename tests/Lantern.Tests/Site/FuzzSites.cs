using System.Text;
using System.Text.RegularExpressions;
using Lantern.TestKit;

namespace Lantern.Tests.Site;

/// <summary>The valid sites that mutations start from.</summary>
internal static partial class FuzzSites
{
    private const string Article = "input/articles/depression/psychodynamic-therapy-for-depression.md";

    /// <summary>One more file of each kind that the base site lacks, and every optional key of the others.</summary>
    private const string More = """
        -- input/redirects.yml --
        - { from: "/old/*", to: "/articles/:splat" }
        - { from: /team, to: /about/ }
        -- input/articles/_directory.yml --
        author: ada-reed
        -- input/announcements/holiday.md --
        ---
        from: 2026-11-18
        until: 2027-01-03
        level: info
        ---

        We are closed. See the [crisis page](/crisis/).
        -- input/articles/worry/lists.md --
        ---
        title: Worry: what "it" is # really
        topic: anxiety
        also: [low-mood]
        author: [ada-reed, organisation]
        reviewer: sam-cole
        published: 2026-03-02
        updated: 2026-06-01
        reviewed: 2026-06-01
        disclaimer: { text: "This page gives general information and does not take the place of care." }
        crisis-line: [us-988]
        call-to-action: visit
        sources:
          - { key: who23, title: A book, url: "https://www.example.org/a?b=c&d=e", doi: 10.1000/182, year: 2023 }
        further-reading: [ { title: Another book, url: "https://www.example.org/" } ]
        redirect-from: [/old-worry/]
        waivers: [ { rule: LN5001, reason: because, by: sam-cole, until: 2027-01-01 } ]
        series: { key: worry, part: 2 }
        share: open
        ---

        # Worry: what "it" is # really

        Worry is *common* and **real**.[^who23] It ~~never~~ goes.[^1]

        [^1]: A note with `code`.

        | Left | Right |
        | :--- | ----: |
        | a    | b     |

        ## What helps?

        Term
        :   Its meaning.

        > A quotation, with [a link](../panic.md#what-helps) and <https://www.example.org/>.

        :::care-card urgent

        Call [988](crisis:us-988).

        :::

        :::details More

        1. One
           - Two

        :::

        :::action visit
        :::

        :::crisis
        :::
        """;

    public static IReadOnlyList<IReadOnlyDictionary<string, byte[]>> All { get; } = [FilesOf(new SiteTest()), FilesOf(new SiteTest(More)), Sample()];

    /// <summary>The repository's sample site with its richest article and no other: one build has to be quick.</summary>
    private static Dictionary<string, byte[]> Sample()
    {
        var site = SampleSite.Load();
        foreach (var path in site.Files.Files.Keys.Where(path => path.StartsWith("/site/input/articles/", StringComparison.Ordinal) && !path.EndsWith(Article, StringComparison.Ordinal)).ToList())
            site.Files.DeleteFile(path);
        foreach (var (path, bytes) in FilesOf(site).Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal)))
            site.Write(path, OtherArticle().Replace(Encoding.UTF8.GetString(bytes), "](/crisis/)"));
        return FilesOf(site);
    }

    private static Dictionary<string, byte[]> FilesOf(SiteTest site) =>
        site.Files.Files.ToDictionary(file => file.Key["/site/".Length..], file => file.Value, StringComparer.Ordinal);

    [GeneratedRegex(@"\]\(\.\./[^)]*\)")]
    private static partial Regex OtherArticle();
}
