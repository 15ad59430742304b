using System.Text.Json;
using Lantern.Diagnostics;
using Lantern.Rendering;
using Lantern.Rendering.Html;

namespace Lantern.Site.Api;

/// <summary>Holds a file of the API against its expectation: every disclaimer and every crisis line in full, in order, and no others.</summary>
/// <remarks>Pure. The same function for a build and for a finished folder. The words are compared as on pages; here they stand in fields.</remarks>
public static class ApiGate
{
    /// <summary>Kinds of expectation that are of API files.</summary>
    public const string KindPrefix = "api-";

    /// <param name="json">The file.</param>
    /// <param name="expectation">What it was made with.</param>
    /// <param name="path">Where it lies, for people.</param>
    public static IEnumerable<Diagnostic> Check(byte[] json, PageExpectation expectation, string path)
    {
        var location = SourceLocation.WholeFile(path);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return [RenderingDiagnostics.ApiBlock.At(location, "it can't be read")];
        }
        using (document)
        {
            var root = document.RootElement;
            List<string> problems =
            [
                .. Compare("disclaimer", Items(root, "disclaimer").Select(HashOfDisclaimer), expectation.Disclaimers.Select(wanted => (wanted.Key, wanted.TextHash))),
                .. Compare("crisis line", Items(root, "crisisLines").Select(HashOfLine), expectation.CrisisLines.Select(wanted => (wanted.Key, wanted.TextHash))),
                .. Items(root, "crisisLines").Zip(expectation.CrisisLines).SelectMany(pair => LinksOf(pair.First).SequenceEqual(pair.Second.Links) ? [] : new[] { $"the numbers or addresses of '{pair.Second.Key}' are others" }),
            ];
            return [.. problems.Select(problem => RenderingDiagnostics.ApiBlock.At(location, problem))];
        }
    }

    private static IEnumerable<string> Compare(string what, IEnumerable<(string Key, string Hash)> found, IEnumerable<(string Key, string Hash)> wanted)
    {
        var (have, want) = (found.ToList(), wanted.ToList());
        foreach (var (key, hash) in want)
        {
            var at = have.FindIndex(item => item.Key == key);
            if (at < 0) yield return $"the {what} '{key}' is missing";
            else if (have[at].Hash != hash) yield return $"the words of the {what} '{key}' are others";
        }
        foreach (var (key, _) in have.Where(item => want.TrueForAll(other => other.Key != item.Key))) yield return $"the {what} '{key}' does not belong there";
        if (have.Count == want.Count && !have.Select(item => item.Key).SequenceEqual(want.Select(item => item.Key)) && want.TrueForAll(item => have.Exists(other => other.Key == item.Key)))
            yield return $"the {what}s are in another order";
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static (string Key, string Hash) HashOfDisclaimer(JsonElement item) => (Text(item, "key"), VisibleText.Hash(VisibleText.OfFragment(Text(item, "html"))));

    private static (string Key, string Hash) HashOfLine(JsonElement item)
    {
        var words = new[] { Text(item, "name") }.Concat(Items(item, "channels").SelectMany(channel => new[] { Text(channel, "lead"), Text(channel, "text") }))
            .Append(Text(item, "hours")).Append(Text(item, "languageWords")).Where(part => part.Length > 0);
        return (Text(item, "key"), VisibleText.Hash(VisibleText.OfFragment(System.Net.WebUtility.HtmlEncode(string.Join(' ', words)))));
    }

    private static IEnumerable<ExpectedLink> LinksOf(JsonElement item) => Items(item, "channels").Select(channel => new ExpectedLink(Text(channel, "text"), Text(channel, "url")));

    private static string Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
