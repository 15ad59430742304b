using System.Text;
using Lantern.TestKit;

namespace Lantern.Tests.Site.Staging;

/// <summary>Articles that lead to each other in every spelling, and a writer who changes them; what comes next is thrown with dice.</summary>
internal sealed class RandomArticles(Random dice)
{
    private static readonly string[] Names = ["calm.md", "Deep Breath.md", "late_night.md", "sorrow.md", "first steps (new).md", "été.md", "mind's eye.md", "rest.md", "quiet.md"];
    private static readonly string[] Slugs = ["calm", "deep-breath", "late-night", "sorrow", "first-steps-new", "ete", "minds-eye", "rest", "quiet", "other", "again"];
    private static readonly string[] Old = ["/old/calm/", "/old/rest", "/blog/a/", "/articles/other/", "/articles/rest/"];

    public IEnumerable<(string Path, string Text)> Make(int count)
    {
        foreach (var name in Names.OrderBy(_ => dice.Next()).Take(count)) yield return (Place(name), Text(name));
        foreach (var name in new[] { "moon.svg", "my leaf.svg", "deep/star.svg" }.Where(_ => dice.Next(3) > 0)) yield return ($"input/assets/{name}", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>");
        if (dice.Next(2) == 0) yield return ("input/pages/more.md", $"---\ntitle: More\n---\n\n{Link(Names[0])}\n");
        if (dice.Next(2) == 0) yield return ("input/topics/grief.md", $"---\ntitle: Grief\ndescription: D.\n---\n\n{Link(Names[0])}\n");
        if (dice.Next(3) == 0) yield return ("input/redirects.yml", $"- {{ from: {Pick(Old)}, to: /articles/{Pick(Slugs)}/ }}\n");
    }

    public void Edit(SiteTest site)
    {
        var paths = site.Files.Files.Keys.Where(path => path.StartsWith("/site/input/articles/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var path = Pick(paths);
        var (label, text) = (path["/site/".Length..], Encoding.UTF8.GetString(site.Files.ReadAllBytes(path)));
        var name = label[(label.LastIndexOf('/') + 1)..];
        switch (dice.Next(9))
        {
            case 0:
                site.Remove(label);
                break;
            case 1:
                site.Remove(label).Write($"input/articles/{Pick("", "deep/")}{Pick(Names)}", text);
                break;
            case 2:
                var other = Pick(Names);
                site.Write($"input/articles/new/{other}", Text(other));
                break;
            case 3:
                site.Write(label, text + $"\n\n{Link(name)}\n");
                break;
            case 4:
                site.Write(label, text.Replace("## Part", "## Another part", StringComparison.Ordinal));
                break;
            case 5:
                site.Write(label, text.Replace("title: ", $"{Pick("slug: " + Pick(Slugs), "draft: true", "withdrawn: true", "redirect-from: [" + Pick(Old) + "]", "topic: nothing", "expires: 2026-01-01")}\ntitle: ", StringComparison.Ordinal));
                break;
            case 6:
                site.Write(label, text.Replace("topic: anxiety", $"topic: {Pick("anxiety", "low-mood", "grief")}", StringComparison.Ordinal));
                break;
            case 7:
                site.Write($"input/assets/{Pick("moon.svg", "my leaf.svg")}", Pick("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>", "no picture"));
                break;
            default:
                site.Write(label, Text(name));
                break;
        }
    }

    private string Place(string name) => $"input/articles/{Pick("", "", "deep/")}{name}";

    private string Text(string name)
    {
        var top = new StringBuilder($"---\ntitle: On {name}\ntopic: anxiety\ndescription: D.\npublished: {Pick("2026-03-02", "2026-03-02", "2027-01-02")}\n");
        if (dice.Next(4) == 0) top.Append("slug: ").Append(Pick("", "\"")is var quote ? quote + Pick(Slugs) + quote : "").Append('\n');
        if (dice.Next(4) == 0) top.Append("redirect-from: ").Append(dice.Next(2) == 0 ? $"[{Pick(Old)}]" : $"\n  - {Pick(Old)}").Append('\n');
        if (dice.Next(6) == 0) top.Append("draft: true\n");
        if (dice.Next(6) == 0) top.Append("image: { src: /assets/moon.svg, alt: A moon }\n");
        return $"{top}---\n\nWords.\n\n{Link(name)}\n\n## Part\n\n{Link(name)} More.\n";
    }

    /// <summary>A link to any of the articles, typed in one of many ways.</summary>
    private string Link(string from)
    {
        if (dice.Next(3) == 0) return "Nothing to see.";
        var (name, slug) = (Pick(Names), Pick(Slugs));
        var part = Pick("", "", "#part", "#another-part");
        var folder = Pick("", "", "deep/", "../");
        return dice.Next(10) switch
        {
            0 => $"[There](<{folder}{name}>)",
            1 => $"[There]({folder}{Uri.EscapeDataString(name)}{part})",
            2 => $"[There]({folder}{name.Replace("_", "\\_", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}{part})",
            3 => $"[There]({folder}{name.Replace(" ", "%20", StringComparison.Ordinal).Replace("_", "&#95;", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})",
            4 => $"[There](/articles/{slug}/{part})",
            5 => $"[There](/articles/{slug}{part})",
            6 => $"[There][x]\n\n[x]: {folder}{name.Replace(" ", "%20", StringComparison.Ordinal)}{part}\n",
            7 => $"[There](https://quiet-harbour.example/articles/{slug}/{part})",
            8 => $"[There]({Pick(Old)}) and ![a moon]({Pick("/assets/moon.svg", "/assets/my%20leaf.svg", "../assets/deep/star.svg", "</assets/my leaf.svg>")}) of {from}",
            _ => $"[There](/articles/{Uri.EscapeDataString(slug)}/ \"there\")",
        };
    }

    private string Pick(params string[] choices) => choices[dice.Next(choices.Length)];
}
