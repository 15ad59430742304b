using System.Text.Json;
using System.Text.RegularExpressions;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;
using Lantern.Rendering;
using Lantern.Rendering.Html;

namespace Lantern.Site.Api;

/// <summary>A file of the API dials what it says: link objects, the links in texts of HTML and of Markdown, and emergency numbers. Pure.</summary>
internal static partial class ApiNumbers
{
    /// <summary>True for the files that programs elsewhere take links from.</summary>
    public static bool IsFor(string path) => path.StartsWith(ApiPaths.Folder, StringComparison.Ordinal)
        && path.EndsWith(".json", StringComparison.Ordinal);

    /// <param name="json">The file.</param>
    /// <param name="numbers">The numbers of the registry.</param>
    /// <param name="place">Where findings point.</param>
    /// <param name="reads">True where texts are looked into as well; in a build they are those of pages, which the gate has seen.</param>
    public static IEnumerable<Diagnostic> Check(byte[] json, RegisteredNumbers numbers, string place, bool reads)
    {
        var problems = new List<(string Said, string Target)>();
        try
        {
            using var document = JsonDocument.Parse(json);
            Look(document.RootElement, numbers, reads, problems);
        }
        catch (JsonException)
        {
            // What can't be read is a finding of its own.
            return [];
        }
        return problems.Distinct().Select(problem => RenderingDiagnostics.ApiNumber.At(SourceLocation.WholeFile(place), problem.Said,
            problem.Target));
    }

    private static void Look(JsonElement value, RegisteredNumbers numbers, bool reads, List<(string, string)> problems)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) Look(item, numbers, reads, problems);
        }
        if (value.ValueKind != JsonValueKind.Object) return;
        if (TextOf(value, "url") is { } target)
        {
            foreach (var words in new[] { TextOf(value, "text"), TextOf(value, "value") }.OfType<string>()) Judge(words, target, numbers, problems);
        }
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String) Look(property.Value, numbers, reads, problems);
            else if (reads && property.Name == "html") LookIntoHtml(property.Value.GetString()!, numbers, problems);
            else if (reads && property.Name == "markdown") LookIntoMarkdown(property.Value.GetString()!, numbers, problems);
        }
    }

    private static void LookIntoHtml(string html, RegisteredNumbers numbers, List<(string, string)> problems)
    {
        using var page = HtmlPage.Parse($"<!DOCTYPE html><html><head></head><body><div>{html}</div></body></html>");
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at] is { IsElement: true, Name: "a" or "area" } link && link.Get("href") is { } target)
            {
                Judge(VisibleText.Of(link), target, numbers, problems);
            }
        }
    }

    private static void LookIntoMarkdown(string markdown, RegisteredNumbers numbers, List<(string, string)> problems)
    {
        foreach (Match link in Link().Matches(markdown)) Judge(link.Groups["words"].Value, link.Groups["target"].Value, numbers, problems);
    }

    private static void Judge(string words, string target, RegisteredNumbers numbers, List<(string, string)> problems)
    {
        if (LinkNumbers.Broken(words, target, numbers) is { } said) problems.Add((said, target));
    }

    private static string? TextOf(JsonElement item, string name) => item.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"\[(?<words>[^\[\]]*)\]\(<?(?<target>[^)\s>]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
