using System.Globalization;
using System.Text.RegularExpressions;
using Lantern.TestKit;

namespace Lantern.Tests.Site.Incremental;

/// <summary>A small site in the hands of a writer who changes one thing after the other; what comes next is thrown with dice.</summary>
internal sealed partial class EditedSite
{
    private const string More = """
        -- input/topics/grief.md --
        ---
        title: Grief
        description: When somebody is gone.
        tier: high
        ---

        Grief has no timetable. [Panic](../articles/panic.md#what-helps) may come with it.
        -- input/articles/_directory.yml --
        author: sam-cole
        -- input/articles/sleep.md --
        ---
        title: Sleep
        topic: low-mood
        also: [anxiety]
        author: organisation
        published: 2026-05-02
        reviewer: ada-reed
        reviewed: 2026-05-02
        call-to-action: visit
        image: { src: /assets/moon.svg, alt: A moon }
        ---

        Sleep heals. See [panic](panic.md#what-helps) and [us](/about/).

        ## At night

        Call [988](crisis:us-988), any time.
        -- input/articles/loss/first-weeks.md --
        ---
        title: The first weeks
        topic: grief
        description: What the first weeks are like.
        published: 2026-06-02
        series: { key: loss, part: 1 }
        featured: true
        ---

        They are hard. ![A moon](/assets/moon.svg)

        :::crisis
        :::

        :::action visit
        :::
        -- input/articles/loss/later.md --
        ---
        title: Later
        topic: grief
        description: What comes later.
        published: 2026-12-24
        disclaimer: { text: "This page gives general information and does not take the place of care." }
        ---

        It gets lighter. [The first weeks](first-weeks.md) are over.
        -- input/articles/ends.md --
        ---
        title: Something for a while
        topic: anxiety
        description: Gone one day.
        published: 2026-01-02
        expires: 2026-12-20
        ---

        For a while.
        -- input/people/ada-reed.md --
        ---
        name: Ada Reed
        roles: [author, reviewer]
        ---

        Ada writes.
        -- input/crisis-lines/us-text.yml --
        name: A text line
        region: us
        languages: [en, es]
        hours: 24/7
        channels: [{ kind: text, value: "741741", keyword: HOME }]
        authority-url: https://www.example.org/
        verified-on: 2026-11-01
        verified-by: sam-cole
        -- input/announcements/holiday.md --
        ---
        from: 2026-12-01
        until: 2027-01-03
        level: info
        ---

        We are closed.
        -- input/disclaimers/other.md --
        ---
        version: 2026-04-02
        ---

        Another wording: this page does not take the place of care.
        -- input/assets/moon.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle cx="5" cy="5" r="4"/></svg>
        -- input/assets/deep/star.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="12" height="10"></svg>
        -- input/assets/sun.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="14" height="10"></svg>
        -- input/assets/leaf.txt --
        A leaflet.
        -- input/articles/hidden.md --
        ---
        title: Not yet
        topic: anxiety
        description: Not yet there.
        draft: true
        image: { src: /assets/sun.svg, alt: A sun }
        ---

        ![A star](/assets/deep/star.svg)
        """;

    private static readonly string[] Pictures = ["/assets/moon.svg", "/assets/deep/star.svg", "/assets/sun.svg"];

    private static readonly string[] Topics = ["anxiety", "low-mood", "grief"];
    private readonly Random _dice;
    private SortedDictionary<string, string> _before = [];
    private int _made;

    public EditedSite(Random dice)
    {
        _dice = dice;
        Site.Engine = "engine";
        foreach (var path in Site.Files.Files.Keys) Texts[path["/site/".Length..]] = System.Text.Encoding.UTF8.GetString(Site.Files.ReadAllBytes(path));
    }

    public SiteTest Site { get; } = new(More);

    /// <summary>The files as they are now.</summary>
    public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Changes one thing, and says what.</summary>
    public string Edit()
    {
        _before = new(Texts, StringComparer.Ordinal);
        var (name, edit) = Edits[_dice.Next(Edits.Length)];
        return $"{name}: {edit(this)}";
    }

    /// <summary>Takes the last change back, as a writer does whom the build tells of an error.</summary>
    public void Undo()
    {
        foreach (var path in Texts.Keys.Except(_before.Keys).ToList()) Delete(path);
        foreach (var (path, text) in _before) Add(path, text);
    }

    private static readonly (string Name, Func<EditedSite, string> Edit)[] Edits =
    [
        ("word in a text", site => site.Change(site.AnyOf("input/articles/", "input/topics/", "input/people/", "input/pages/", "input/calls-to-action/", "input/locations/"), text => text + $" Word{site._made++}.")),
        ("word in an article", site => site.Change(site.Article(), text => text + $" Word{site._made++}.")),
        ("line above a text", site => site.Change(site.Article(), text => FrontMatterEnd().Replace(text, "\n---\n\nA new lead.\n", 1))),
        ("heading", site => site.Change(site.Article(), text => text.Contains("## What helps", StringComparison.Ordinal) ? text.Replace("## What helps", "## What else helps", StringComparison.Ordinal) : text + $"\n\n## Part {site._made++}\n\nMore.")),
        ("link", site => site.Change(site.Article(), text => text + $" [There]({site.Pick("/about/", "/crisis/", "/topics/grief/", "/articles/panic/", "/articles/sleep/#at-night", "/assets/moon.svg", "/nowhere/")})")),
        ("crisis link", site => site.Change(site.Article(), text => text + $" [Call](crisis:{site.Pick("us-988", "us-text")})")),
        ("title", site => site.Set(site.Article(), "title", $"Title {site._made++}")),
        ("description", site => site.Set(site.Article(), "description", $"Description {site._made++}.")),
        ("topic", site => site.Set(site.Article(), "topic", site.Pick(Topics))),
        ("also", site => site.Set(site.Article(), "also", $"[{site.Pick(Topics)}]")),
        ("author", site => site.Set(site.Article(), "author", site.Pick("ada-reed", "sam-cole", "organisation", "[ada-reed, sam-cole]"))),
        ("reviewer", site => site.Set(site.Article(), "reviewer", site.Pick("sam-cole", "ada-reed"))),
        ("published", site => site.Set(site.Article(), "published", site.Pick("2026-02-01", "2026-11-20", "2026-11-26", "2026-12-01"))),
        ("updated", site => site.Set(site.Article(), "updated", site.Pick("2026-07-01", "2026-11-20"))),
        ("reviewed", site => site.Set(site.Article(), "reviewed", site.Pick("2025-07-01", "2026-11-20"))),
        ("expires", site => site.Set(site.Article(), "expires", site.Pick("2026-11-25", "2027-07-01"))),
        ("withdrawn", site => site.Set(site.Article(), "withdrawn", site.Pick("true", "false"))),
        ("draft", site => site.Set(site.Article(), "draft", site.Pick("true", "false"))),
        ("featured", site => site.Set(site.Article(), "featured", site.Pick("true", "false"))),
        ("disclaimer", site => site.Set(site.Article(), "disclaimer", site.Pick("standard", "other", "[standard, other]", "{ text: \"General words only, which do not take the place of any care.\" }"))),
        ("crisis line", site => site.Set(site.Article(), "crisis-line", site.Pick("us-988", "[us-text, us-988]"))),
        ("call to action", site => site.Set(site.Article(), "call-to-action", "visit")),
        ("share", site => site.Set(site.Article(), "share", site.Pick("open", "closed"))),
        ("new article", site => site.Add($"input/articles/new/a{site._made}.md", $"---\ntitle: New {site._made++}\ntopic: {site.Pick(Topics)}\ndescription: New.\npublished: 2026-11-{site._dice.Next(1, 28):00}\n---\n\nNew [link](../panic.md).")),
        ("moved article", site => site.Move(site.Article(), $"input/articles/moved/m{site._made++}.md")),
        ("deleted article", site => site.Delete(site.Article())),
        ("folder's defaults", site => site.Add("input/articles/_directory.yml", $"author: {site.Pick("ada-reed", "sam-cole", "organisation")}\ndisclaimer: {site.Pick("standard", "other")}")),
        ("topic's description", site => site.Set($"input/topics/{site.Pick(Topics)}.md", "description", $"About {site._made++}.")),
        ("topic's title", site => site.Set($"input/topics/{site.Pick(Topics)}.md", "title", $"Topic {site._made++}")),
        ("topic's tier", site => site.Set($"input/topics/{site.Pick(Topics)}.md", "tier", site.Pick("low", "standard", "high"))),
        ("topic's line", site => site.Set($"input/topics/{site.Pick(Topics)}.md", "crisis-line", site.Pick("us-988", "us-text"))),
        ("topic's synonyms", site => site.Set($"input/topics/{site.Pick(Topics)}.md", "synonyms", $"[word{site._made++}]")),
        ("new topic", site => site.Add($"input/topics/t{site._made}.md", $"---\ntitle: A new topic {site._made++}\ndescription: New.\n---\n\nNew.")),
        ("person's name", site => site.Set($"input/people/{site.Pick("ada-reed", "sam-cole")}.md", "name", $"Name {site._made++}")),
        ("person's credentials", site => site.Set($"input/people/{site.Pick("ada-reed", "sam-cole")}.md", "credentials", $"Letters {site._made++}")),
        ("person who leaves", site => site.Set("input/people/ada-reed.md", "left", site.Pick("2026-11-01", "2026-12-01"))),
        ("new person", site => site.Add($"input/people/p{site._made}.md", $"---\nname: Person {site._made++}\nroles: [author]\n---\n\nHere.")),
        ("site's title", site => site.Set("input/settings.yml", "title", $"Harbour {site._made++}")),
        ("navigation", site => site.Set("input/settings.yml", "navigation", site.Pick("[{ title: About, link: /about/ }]", "[{ title: Topics, link: /topics/ }]"))),
        ("default line", site => site.Set("input/settings.yml", "crisis-line", site.Pick("us-988", "us-text", "[us-988, us-text]"))),
        ("wording", site => site.Change($"input/disclaimers/{site.Pick("standard", "other")}.md", text => text + $" Words {site._made++}.")),
        ("crisis number", site => site.Change("input/crisis-lines/us-text.yml", text => text.Replace("\"741741\"", $"\"7417{site._dice.Next(10, 99)}\"", StringComparison.Ordinal))),
        ("crisis hours", site => site.Set($"input/crisis-lines/{site.Pick("us-988", "us-text")}.yml", "verified-on", site.Pick("2026-10-01", "2026-11-20"))),
        ("call to action's words", site => site.Set("input/calls-to-action/visit.md", "title", $"Visit {site._made++}")),
        ("location", site => site.Set("input/locations/main-street.md", "address", $"{site._made++} Main Street")),
        ("page", site => site.Add($"input/pages/{site.Pick("contact", "privacy", "index", "crisis", "404", "search")}.md", $"---\ntitle: Page {site._made++}\n---\n\nText.")),
        ("deleted page", site => site.Delete($"input/pages/{site.Pick("contact", "privacy", "index", "crisis", "404", "search")}.md")),
        ("announcement", site => site.Set("input/announcements/holiday.md", "from", site.Pick("2026-11-01", "2026-12-10"))),
        ("redirect", site => site.Add("input/redirects.yml", $"- {{ from: /old-{site._made++}, to: /about/ }}")),
        ("picture", site => site.Add("input/assets/moon.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{site._dice.Next(10, 30)}\" height=\"10\"></svg>")),
        ("picture in a text", site => site.Change(
            site.AnyOf("input/articles/", "input/topics/", "input/pages/", "input/calls-to-action/", "input/announcements/"),
            text => text + $"\n\n![Shown]({site.Pick(Pictures)})")),
        ("picture of an article", site => site.Set(site.Article(), "image", $"{{ src: {site.Pick(Pictures)}, alt: A picture }}")),
        ("picture of a person", site => site.Set($"input/people/{site.Pick("ada-reed", "sam-cole")}.md", "photo", site.Pick(Pictures))),
        ("text without pictures", site => site.Change(site.Article(), text => PictureInText().Replace(text, ""))),
        ("unused picture", site => site.Add(
            $"input/assets/{site.Pick("", "public/")}extra{site._dice.Next(2)}.svg", Drawing(site._made++ % 90 + 1))),
        ("broken picture", site => site.Add($"input{site.Pick(Pictures)}", site.Pick("<svg><script/></svg>", Drawing(8)))),
        ("logo", site => site.Set("input/settings.yml", "logo", site.Pick(Pictures))),
        ("redirect to files", site => site.Add(
            "input/redirects.yml", site.Pick("- { from: /leaf, to: /assets/leaf.txt }", "- { from: /files/*, to: \"/assets/:splat\" }"))),
        ("style", site => site.Add("theme/css/site.css", $"body {{ margin: {site._dice.Next(1, 9)}px; }}")),
        ("partial", site => site.Add("theme/partials/card.liquid", $"<p>{site._made++}</p>")),
        ("template", site => site.Add($"theme/{site.Pick("people", "topics")}.liquid", $"<p>{site._made++} {{{{ page.title }}}}</p>")),
        ("theme back", site => site.Delete(site.Pick("theme/css/site.css", "theme/partials/card.liquid", "theme/people.liquid", "theme/topics.liquid"))),
        ("day", site => site.Day(site._dice.Next(-3, 40))),
        ("file of the output", site => site.Spoil()),
        ("memory", site => site.Damage()),
        ("drafts", site => site.Toggle()),
    ];

    private static string Drawing(int width) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"9\"></svg>";

    private string Article() => AnyOf("input/articles/");

    private string AnyOf(params string[] folders)
    {
        var paths = Texts.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && Array.Exists(folders, folder => path.StartsWith(folder, StringComparison.Ordinal))).ToArray();
        return paths.Length == 0 ? "input/articles/panic.md" : Pick(paths);
    }

    private string Pick(params string[] choices) => choices[_dice.Next(choices.Length)];

    private string Change(string path, Func<string, string> change) => Texts.TryGetValue(path, out var text) ? Add(path, change(text)) : $"no {path}";

    private string Set(string path, string key, string value) => Change(path, text =>
    {
        var line = $"{key}: {value}";
        var known = new Regex($"^{key}:.*$", RegexOptions.Multiline);
        if (known.IsMatch(text)) return known.Replace(text, line, 1);
        return text.StartsWith("---\n", StringComparison.Ordinal) ? $"---\n{line}\n{text[4..]}" : $"{line}\n{text}";
    });

    private string Add(string path, string text)
    {
        Texts[path] = text;
        Site.Write(path, text);
        return path;
    }

    private string Delete(string path)
    {
        Texts.Remove(path);
        Site.Remove(path);
        return path;
    }

    private string Move(string from, string to)
    {
        if (!Texts.TryGetValue(from, out var text)) return $"no {from}";
        Delete(from);
        Add(to, text);
        return $"{from} → {to}";
    }

    private string Day(int days)
    {
        Site.Request = Site.Request with { Now = SiteTest.Today.AddDays(days) };
        return Site.Request.Now!.Value.ToString("O", CultureInfo.InvariantCulture);
    }

    private string Toggle()
    {
        Site.Request = Site.Request with { ShowDrafts = !Site.Request.ShowDrafts };
        return Site.Request.ShowDrafts.ToString();
    }

    private string Spoil()
    {
        var files = Site.Published.Keys.Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0) return "none";
        var path = Pick(files);
        if (_dice.Next(2) == 0) Site.Remove($"output/{path}");
        else Site.Write($"output/{path}", Site.Output(path) + "x");
        return path;
    }

    private string Damage()
    {
        var files = Site.Files.Files.Keys.Where(path => path.Contains("/cache/site/", StringComparison.Ordinal) && Site.Files.Files[path].Length > 0).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0) return "none";
        var path = Pick(files);
        var bytes = Site.Files.ReadAllBytes(path).ToArray();
        var at = _dice.Next(bytes.Length);
        if (_dice.Next(2) == 0) bytes = bytes[..at];
        else bytes[at] ^= (byte)(1 << _dice.Next(8));
        Site.Files.Write(path, bytes);
        return $"{path} at {at}";
    }

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)")]
    private static partial Regex PictureInText();

    [GeneratedRegex(@"\n---\n")]
    private static partial Regex FrontMatterEnd();
}
