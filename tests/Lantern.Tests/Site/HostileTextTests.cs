using System.Net;
using System.Text;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Hostile text in every field that a person may fill is legal text: it is published, and a browser reads it as text.</summary>
public sealed class HostileTextTests
{
    /// <summary>Each field's name goes in front, so that the test knows which one a page shows.</summary>
    private const string Hostile = "</title><lantern-x> \"onlantern=\"x' onlantern='y ]]><lantern-x> --></script>{{ 1 }}{% raw %}";

    /// <summary><c>@name@</c> stands in YAML and gets quotes; <c>%name%</c> stands in code in Markdown, which shows text as it is.</summary>
    private const string Files = """
        -- input/settings.yml --
        title: @settings-title@
        url: https://quiet-harbour.example
        time-zone: America/New_York
        organisation: { name: @organisation-name@, legal-name: @legal-name@, phone: "202-555-0134" }
        contact: { phone: "202-555-0134", response-time: @response-time@ }
        regions: [us]
        disclaimer: standard
        crisis-line: us-988
        navigation: [ { title: @navigation-title@, link: /about/ } ]
        -- input/topics/anxiety.md --
        ---
        title: @topic-title@
        description: @topic-description@
        ---

        Anxiety is common. `%topic-body%`
        -- input/people/ada-reed.md --
        ---
        name: @person-name@
        credentials: @credentials@
        roles: [author, reviewer]
        licences: [ { title: @licence-title@, number: @licence-number@, jurisdiction: @jurisdiction@, expires: 2030-01-01 } ]
        ---

        Ada writes.
        -- input/regions/us.yml --
        name: @region-name@
        emergency: { value: "911", wording: @call-911@ }
        lines: [us-988, us-other]
        -- input/crisis-lines/us-other.yml --
        name: @crisis-line-name@
        region: us
        languages: [en]
        hours: @crisis-line-hours@
        channels:
          - { kind: call, value: "202-555-0188" }
        authority-url: https://www.example.org/
        verified-on: 2026-11-01
        verified-by: sam-cole
        -- input/calls-to-action/visit.md --
        ---
        title: @action-title@
        link: /about/
        ---

        We are here.
        -- input/locations/main-street.md --
        ---
        name: @location-name@
        address: @address@
        hours: @location-hours@
        access: @access@
        ---

        The door is green.
        -- input/pages/contact.md --
        ---
        title: Contact us
        ---

        Write to us.
        -- input/pages/about.md --
        ---
        title: @page-title@
        description: @page-description@
        ---

        We are a small practice.
        -- input/assets/x.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>
        -- input/articles/by-all.md --
        ---
        title: By all of us
        topic: anxiety
        description: By all of us.
        author: organisation
        published: 2026-03-02
        ---

        We wrote this together.
        -- input/articles/panic.md --
        ---
        title: @article-title@
        topic: anxiety
        description: @article-description@
        author: ada-reed
        published: 2026-03-02
        crisis-line: [us-988, us-other]
        call-to-action: visit
        image: { src: /assets/x.svg, alt: @image-alt@, credit: @image-credit@ }
        disclaimer:
          text: |
            This is general information and does not take the place of care. `%disclaimer%`
        sources: [ { key: who23, title: @source-title@, year: 2023 } ]
        further-reading: [ { title: @reading-title@, url: "https://www.example.org/" } ]
        ---

        A panic attack is a wave of fear.[^who23] `%body-code%` ![A `%body-alt%`](/assets/x.svg)

        ## What helps `%heading%`

        :::details %details%

        Breathe out.

        :::

            %code-block%

        | `%cell%` | b |
        |---|---|
        | `%cell-two%` | d |
        """;

    [Fact]
    public void Hostile_text_in_every_field_is_published_as_text()
    {
        var site = new SiteTest(Filled()).Build();
        Assert.True(site.Errors.Count == 0, site.Findings());
        var pages = site.Published.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value));
        Assert.All(pages, page => Assert.Null(MarkupScan.Find(page.Value)));
        var shown = WebUtility.HtmlDecode(string.Join('\n', pages.Values));
        Assert.Equal([], Fields().Where(field => !shown.Contains($"{field} {Hostile}", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_scan_finds_what_it_looks_for()
    {
        string[] bad = ["<p><lantern-x></p>", "<a title=\"x\" onlantern='y'>", "<a href=\"java&#x09;script:lantern\">", "<a href='/' x\"y>", "<img src=data:text/html,x>", "<title>a</title><LANTERN-x>", "<p class=\"a"];
        string[] good = ["<p title=\"' onlantern='x\">&lt;lantern-x&gt; onlantern=x</p>", "<a href=\"/javascript:x\">javascript:x</a>", "<title>a onx=\"</title><p>1 < 2</p>", "<!-- <a onx=1> -->"];
        Assert.All(bad, html => Assert.NotNull(MarkupScan.Find(html)));
        Assert.All(good, html => Assert.Null(MarkupScan.Find(html)));
    }

    private static string Filled()
    {
        var files = Files;
        foreach (var field in Fields())
        {
            var text = $"{field} {Hostile}";
            files = files.Replace($"@{field}@", $"'{text.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal);
            files = files.Replace($"%{field}%", text, StringComparison.Ordinal);
        }
        return files;
    }

    private static IReadOnlyList<string> Fields() =>
        [.. System.Text.RegularExpressions.Regex.Matches(Files, "([@%])([a-z0-9-]+)\\1").Select(match => match.Groups[2].Value).Distinct(StringComparer.Ordinal)];
}
