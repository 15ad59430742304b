using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Safety;

/// <summary>What people type when they may be thinking of suicide or self-harm, in one language: while somebody types it into the search, the crisis lines show.</summary>
/// <remarks>Immutable. How a line is read stands at the top of <c>theme/crisis-words/en.yml</c>; the search page itself reads them.</remarks>
/// <param name="Groups">Words that a line names by <c>{group}</c>.</param>
/// <param name="Phrases">The lines.</param>
/// <param name="Close">Words that are also found with a letter wrong.</param>
/// <param name="Unless">Lines that mean something else; what they cover does not count.</param>
public sealed record CrisisWords(
    ImmutableArray<(string Name, ImmutableArray<string> Words)> Groups, ImmutableArray<string> Phrases, ImmutableArray<string> Close, ImmutableArray<string> Unless)
{
    public static CrisisWords Empty { get; } = new([], [], [], []);

    /// <summary>A file → its words; what can't be read is a finding and left out.</summary>
    public static CrisisWords Bind(YamlMap map, SourceText source, DiagnosticBag diagnostics)
    {
        var reader = new MapReader(map, source, diagnostics, "a list of crisis words");
        var groups = ImmutableArray.CreateBuilder<(string, ImmutableArray<string>)>();
        if (reader.Node("groups") is YamlMap inner)
        {
            var each = new MapReader(inner, source, diagnostics, "the groups of crisis words");
            foreach (var entry in inner.Entries) groups.Add((entry.Key.Value, [.. each.Texts(entry.Key.Value).Select(text => text.Value)]));
        }
        var names = groups.Select(group => group.Item1).ToHashSet(StringComparer.Ordinal);
        var words = new CrisisWords(groups.ToImmutable(), Lines(reader, "phrases", names), Lines(reader, "close", names), Lines(reader, "unless", names));
        reader.Finish();
        if (words.Phrases.IsEmpty) diagnostics.Add(ContentDiagnostics.NoCrisisWords.At(reader.Location));
        return words;
    }

    private static ImmutableArray<string> Lines(MapReader reader, string key, HashSet<string> groups)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var line in reader.Texts(key))
        {
            var unknown = line.Value.Split(' ').Select(word => word.TrimEnd('?')).FirstOrDefault(word => word is ['{', .., '}'] && !groups.Contains(word[1..^1]));
            if (unknown is null) lines.Add(line.Value);
            else reader.Diagnostics.Add(ContentDiagnostics.UnknownWordGroup.Suggest(line.Location, DidYouMean.Find(unknown[1..^1], groups) is { } near ? $"{{{near}}}" : null, unknown));
        }
        return lines.ToImmutable();
    }
}
