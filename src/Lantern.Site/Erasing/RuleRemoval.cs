using System.Text;
using Lantern.Build.Input;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Site.Publication;

namespace Lantern.Site.Erasing;

/// <summary>Takes the items of a list that lead to the erased page out of a data file: rules in <c>redirects.yml</c>, the navigation. Pure.</summary>
internal static class RuleRemoval
{
    /// <param name="label">The file.</param>
    /// <param name="raw">Its text.</param>
    /// <param name="page">The page.</param>
    /// <param name="words">What goes, in words: <c>the redirect</c>.</param>
    public static ErasedFile? Of(string label, string raw, ErasedPage page, string words)
    {
        var nothing = new DiagnosticBag();
        if (DecodeText.Decode(label, Encoding.UTF8.GetBytes(raw), nothing) is not { } source) return null;
        var root = YamlReader.Read(source, new SourceSpan(0, source.Text.Length), nothing, out _);
        var removals = new List<Removal>();
        var places = new List<(int Line, string Words)>();
        var items = Lists(root).SelectMany(list => list.Items.OfType<YamlMap>());
        foreach (var item in items.Where(item => item.Entries.Any(entry => LeadsTo(entry, page))))
        {
            var (first, last) = (source.PositionOf(item.Span.Start).Line, source.PositionOf(item.Entries[^1].Value.Span.End).Line);
            // Only an item that has its lines for itself.
            if (!source.Line(first).TrimStart().StartsWith('-')) continue;
            removals.Add(new Removal(ErasedFile.OffsetOf(raw, first, 1), ErasedFile.OffsetOf(raw, last + 1, 1)));
            places.Add((first, words));
        }
        return removals.Count > 0 ? new ErasedFile(label, raw, removals, places) : null;
    }

    private static IEnumerable<YamlList> Lists(YamlNode? root) => root switch
    {
        YamlList list => [list],
        YamlMap map => map.Entries.Where(entry => entry.Key.Value == "navigation").Select(entry => entry.Value).OfType<YamlList>(),
        _ => [],
    };

    private static bool LeadsTo(YamlEntry entry, ErasedPage page) =>
        entry.Key.Value is "to" or "from" or "link" && entry.Value is YamlScalar { Value: var address }
        && page.Urls.Contains(RecordSearch.PathOf(address), StringComparer.OrdinalIgnoreCase);
}
