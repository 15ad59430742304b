using System.Text;
using System.Text.RegularExpressions;
using Lantern.Rendering.Liquid;
using Lantern.Site.Pages.Views;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>The theme's README names every template, variable and filter that there is.</summary>
public sealed class ThemeReadmeTests
{
    private const string Marker = "<!-- members -->\n";

    [Fact]
    public void The_reference_in_the_readme_is_what_the_code_declares()
    {
        var path = Path.Combine(Repository.Root, "theme", "README.md");
        var readme = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        var expected = Reference();
        var actual = readme[(readme.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)..];
        if (expected != actual && Environment.GetEnvironmentVariable("LANTERN_ACCEPT") == "1")
        {
            File.WriteAllText(path, readme[..(readme.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)] + expected);
            return;
        }
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Each_file_of_the_theme_is_told_of()
    {
        var theme = Path.Combine(Repository.Root, "theme");
        var readme = File.ReadAllText(Path.Combine(theme, "README.md"));
        var told = readme[..readme.IndexOf(Marker, StringComparison.Ordinal)];
        var files = Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(theme, file).Replace('\\', '/')).Where(file => file != "README.md").ToList();
        Assert.True(files.Count > 50);
        Assert.Empty(files.Where(file => !told.Contains($"`{file.Replace("en.yml", "<language>.yml", StringComparison.Ordinal)}`", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        // And nothing is told of that is not there any more.
        Assert.Empty(Regex.Matches(told, "`(partials/[a-z-]+\\.liquid)`").Select(match => match.Groups[1].Value).Except(files));
    }

    private static string Reference()
    {
        var text = new StringBuilder("\n## Filters\n\n| filter | what it gives |\n|---|---|\n");
        foreach (var (name, summary) in TemplateFilters.All) text.Append($"| `{name}` | {Cell(summary)} |\n");
        text.Append("\n## Templates\n\nEvery template and partial also sees `site` and `strings`.\n");
        foreach (var (name, type) in Templates.Contracts.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Table(text, $"{name}.liquid", type);
        text.Append("\n## Variables\n");
        var seen = new SortedDictionary<string, ViewType>(StringComparer.Ordinal) { ["site"] = SiteView.Type };
        foreach (var type in Templates.Contracts.Values) Collect(type, seen);
        Collect(SiteView.Type, seen);
        foreach (var (name, type) in seen) Table(text, name, type);
        return text.ToString();
    }

    private static void Collect(ViewType type, SortedDictionary<string, ViewType> seen)
    {
        foreach (var member in type.Members.Where(member => member.Type is not null))
        {
            if (seen.TryAdd(member.Type!.Name, member.Type)) Collect(member.Type, seen);
        }
    }

    private static void Table(StringBuilder text, string name, ViewType type)
    {
        text.Append($"\n### {name}\n\n{type.Summary}\n\n| name | kind | what it is |\n|---|---|---|\n");
        foreach (var member in type.Members)
        {
            var kind = member.Kind switch
            {
                ViewKind.List => member.Type is null ? "list of texts" : $"list of {member.Type.Name}",
                ViewKind.Object => member.Type!.Name,
                ViewKind.Html => "HTML",
                _ => member.Kind.ToString().ToLowerInvariant(),
            };
            text.Append($"| `{member.Name}` | {kind} | {Cell(member.Summary)} |\n");
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
