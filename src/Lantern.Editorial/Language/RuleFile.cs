using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Editorial.Language;

/// <summary>One file of rules, taken apart: a rule as Vale writes it, or a pack of several.</summary>
/// <param name="Source">The file.</param>
/// <param name="Rules">Pack and name of each rule, and what it says.</param>
/// <param name="Contexts">Named lists of patterns.</param>
internal sealed record RuleFile(SourceText Source, IReadOnlyList<(string Pack, string Name, YamlMap Map)> Rules, IReadOnlyDictionary<string, ImmutableArray<string>> Contexts)
{
    /// <param name="map">All of the file.</param>
    /// <param name="source">The file.</param>
    /// <param name="relative">Its path below the folder of the packs: <c>Google/Passive.yml</c> is the rule Google.Passive, <c>ours.yml</c> the pack ours.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    public static RuleFile Read(YamlMap map, SourceText source, string relative, DiagnosticBag diagnostics)
    {
        var reader = new MapReader(map, source, diagnostics, "a pack of rules");
        var stem = relative.Split('/')[^1].Split('.')[0];
        if (reader.Has("extends")) return new RuleFile(source, [(relative.Contains('/', StringComparison.Ordinal) ? relative.Split('/')[^2] : "site", stem, map)], new Dictionary<string, ImmutableArray<string>>());
        var pack = reader.Words("pack") ?? stem;
        reader.Node("about");
        var contexts = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        if (reader.Node("contexts") is YamlMap lists)
        {
            var inner = new MapReader(lists, source, diagnostics, "the contexts of a pack");
            foreach (var entry in lists.Entries)
            {
                // A list may name lists above it.
                contexts[entry.Key.Value] = [.. inner.Texts(entry.Key.Value).SelectMany(text => contexts.TryGetValue(text.Value, out var other) ? (IEnumerable<string>)other : [text.Value])];
            }
        }
        var rules = new List<(string, string, YamlMap)>();
        switch (reader.Node("rules"))
        {
            case YamlMap all:
                foreach (var entry in all.Entries)
                {
                    if (entry.Value is YamlMap rule) rules.Add((pack, entry.Key.Value, rule));
                    else diagnostics.Add(EditorialDiagnostics.NoRule.At(source.Locate(entry.Key.Span), $"'{entry.Key.Value}' has no lines below it"));
                }
                break;
            case null when contexts.Count > 0:
                break;
            default:
                diagnostics.Add(EditorialDiagnostics.NoRule.At(reader.Location, "it has neither 'extends' nor 'rules'"));
                break;
        }
        reader.Finish();
        return new RuleFile(source, rules, contexts);
    }
}
