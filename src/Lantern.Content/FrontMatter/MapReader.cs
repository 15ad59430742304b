using System.Collections.Immutable;
using System.Globalization;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Signs;

namespace Lantern.Content.FrontMatter;

/// <summary>Takes values out of a YAML mapping by key, each checked for the type that its key has.</summary>
/// <remarks>
/// A value of a wrong type is a finding and counts as missing. <see cref="Finish"/> reports the keys that nobody asked for. Not thread-safe;
/// one reader reads one mapping.
/// </remarks>
public sealed class MapReader(YamlMap map, SourceText source, DiagnosticBag diagnostics, string what)
{
    private readonly List<string> _known = new(8);

    /// <summary>Keys whose words can't be seen, which was said already.</summary>
    private readonly HashSet<string> _unseen = new(0, StringComparer.Ordinal);

    public SourceText Source { get; } = source;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>What the mapping is, for messages: "an article", "a crisis line".</summary>
    public string What { get; } = what;

    /// <summary>The place to point at when something is missing: the first key, or the start of the file.</summary>
    public SourceLocation Location =>
        map.Entries.Length > 0 ? Source.Locate(map.Entries[0].Key.Span) : Source.Locate(SourceSpan.At(Math.Min(map.Span.Start, Source.Text.Length), 0));

    public bool Has(string key) => map.Entries.Any(entry => entry.Key.Value == key);

    /// <summary>True when a key is there in capitals or with other signs between its words, which is a finding of its own.</summary>
    public bool HasOtherSpelling(string key) => map.Entries.Any(entry => entry.Key.Value != key && KeyNames.Kebab(entry.Key.Value) == key);

    public SourceLocation LocationOf(string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key) is { } entry ? Source.Locate(entry.Key.Span) : Location;

    public SourceLocation Locate(YamlNode node) => Source.Locate(node.Span);

    /// <summary>The raw value; null when the key is absent or has nothing after its colon.</summary>
    public YamlNode? Node(string key)
    {
        _known.Add(key);
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Value == key) return entry.Value is YamlScalar { Value: "", IsPlain: true } ? null : entry.Value;
        }
        return null;
    }

    public Located<string>? Text(string key)
    {
        if (Node(key) is not { } node) return null;
        return node is YamlScalar scalar ? new Located<string>(Seen(scalar, key), Locate(scalar)) : Wrong<string>(node, key, "text");
    }

    /// <summary>True for a text that was read already and of which nothing can be seen.</summary>
    public bool IsUnseen(string key) => _unseen.Contains(key);

    /// <summary>The words of a text; a text of which nothing can be seen has none, which is a finding.</summary>
    private string Seen(YamlScalar scalar, string key)
    {
        var text = scalar.Value.Trim();
        if (text.Length == 0 || VisibleLetters.AnySign(text)) return text;
        var finding = ContentDiagnostics.UnseenWords.At(Locate(scalar), key);
        if (_unseen.Add(key)) Diagnostics.Add(finding);
        return "";
    }

    /// <summary>The text of a key without its place; empty text counts as missing.</summary>
    public string? Words(string key) => Text(key) is { Value.Length: > 0 } text ? text.Value : null;

    /// <summary>Text that has to be there; when it is not, a finding and null.</summary>
    public Located<string>? RequiredText(string key)
    {
        if (Text(key) is { Value.Length: > 0 } text) return text;
        if (Node(key) is null or YamlScalar && !_unseen.Contains(key))
        {
            Diagnostics.Add(ContentDiagnostics.MissingKey.At(Has(key) ? LocationOf(key) : Location, key, What));
        }
        return null;
    }

    public Located<DateOnly>? Date(string key)
    {
        if (Node(key) is not { } node) return null;
        if (node is not YamlScalar scalar) return Wrong<DateOnly>(node, key, "a date such as 2026-03-02");
        var text = scalar.Value.Trim();
        if (DateText.Parse(text) is { } date) return new(date, Locate(scalar));
        Diagnostics.Add(DateText.WhyImpossible(text) is { } why
            ? ContentDiagnostics.ImpossibleDate.At(Locate(scalar), text, why)
            : ContentDiagnostics.BadDate.At(Locate(scalar), text, DateText.Advice(text)) with
            {
                Mend = DateText.OnlyReading(text) is { } meant ? Mend.Replace(Source, scalar.Span, DateText.Format(meant)) : null,
            });
        return null;
    }

    public Located<bool>? Flag(string key)
    {
        if (Node(key) is not { } node) return null;
        if (node is not YamlScalar scalar) return Wrong<bool>(node, key, "true or false");
        return scalar.Value.Trim() switch
        {
            "true" => new(true, Locate(scalar)),
            "false" => new(false, Locate(scalar)),
            _ => Wrong<bool>(node, key, "true or false", FlagMeant(scalar.Value.Trim()) is { } meant ? Mend.Replace(Source, scalar.Span, meant) : null),
        };
    }

    public bool IsSet(string key) => Flag(key) is { Value: true };

    public Located<int>? Number(string key)
    {
        if (Node(key) is not { } node) return null;
        return node is YamlScalar scalar && int.TryParse(scalar.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, Locate(scalar))
            : Wrong<int>(node, key, "a whole number");
    }

    /// <summary>One of a few words; another is a finding with the one probably meant.</summary>
    public string? Choice(string key, params string[] choices)
    {
        if (Text(key) is not { } text) return null;
        if (choices.Contains(text.Value, StringComparer.Ordinal)) return text.Value;
        Diagnostics.Add(ContentDiagnostics.NotAChoice.Suggest(text.Location, DidYouMean.Find(text.Value, choices), key, text.Value, string.Join(", ", choices)) with
        {
            Mend = choices.FirstOrDefault(choice => choice.Equals(text.Value, StringComparison.OrdinalIgnoreCase)) is { } meant ? Mend.Replace(Source, text.Location, meant) : null,
        });
        return null;
    }

    /// <summary>Some texts: a list, or a single one in place of a list of one.</summary>
    public ImmutableArray<Located<string>> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [new(scalar.Value.Trim(), Locate(scalar))];
            case YamlList list when list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>().Select(item => new Located<string>(item.Value.Trim(), Locate(item)))];
            case YamlList list:
                Wrong<string>(list.Items.First(item => item is not YamlScalar), key, "text, or a list of texts");
                return [];
            case var other:
                Wrong<string>(other, key, "text, or a list of texts");
                return [];
        }
    }

    /// <summary>Names of other files; an empty list is a finding: nobody writes one without meaning something by it, and it would mean nothing.</summary>
    public ImmutableArray<Located<string>> Keys(string key)
    {
        if (Node(key) is YamlList { Items.Length: 0 } empty) Diagnostics.Add(ContentDiagnostics.EmptyList.At(Locate(empty), key));
        return Texts(key);
    }

    public MapReader? Map(string key, string what)
    {
        if (Node(key) is not { } node) return null;
        if (node is YamlMap inner) return new MapReader(inner, Source, Diagnostics, what);
        Wrong<string>(node, key, "some lines of the form 'name: value'");
        return null;
    }

    public ImmutableArray<MapReader> Maps(string key, string what)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list:
                var wrong = list.Items.FirstOrDefault(item => item is not YamlMap);
                if (wrong is not null) Wrong<string>(wrong, key, $"a list in which each item is {what}");
                return [.. list.Items.OfType<YamlMap>().Select(item => new MapReader(item, Source, Diagnostics, what))];
            case var other:
                Wrong<string>(other, key, $"a list in which each item is {what}");
                return [];
        }
    }

    /// <summary>All keys with text values, whatever they are called: for mappings whose keys are open.</summary>
    public ImmutableArray<(Located<string> Key, Located<string> Value)> Pairs()
    {
        var pairs = ImmutableArray.CreateBuilder<(Located<string>, Located<string>)>();
        foreach (var entry in map.Entries)
        {
            _known.Add(entry.Key.Value);
            if (entry.Value is YamlScalar scalar)
                pairs.Add((new(entry.Key.Value, Locate(entry.Key)), new(scalar.Value.Trim(), Locate(scalar))));
            else
                Wrong<string>(entry.Value, entry.Key.Value, "text");
        }
        return pairs.ToImmutable();
    }

    /// <summary>Reports every key that was not asked for.</summary>
    public void Finish()
    {
        foreach (var entry in map.Entries)
        {
            if (_known.Contains(entry.Key.Value)) continue;
            var known = new SortedSet<string>(_known, StringComparer.Ordinal);
            Diagnostics.Add(ContentDiagnostics.UnknownKey.Suggest(
                Locate(entry.Key), KeyNames.Nearest(entry.Key.Value, known), entry.Key.Value, What, string.Join(", ", known)) with
            {
                Mend = OnlySpelling(entry.Key.Value, known) is { } meant ? Mend.Replace(Source, entry.Key.Span, meant) : null,
            });
        }
    }

    /// <summary>The key that another spelling can only mean; null when that one is there already, or two would become it.</summary>
    private string? OnlySpelling(string typed, SortedSet<string> known) =>
        KeyNames.Only(typed, known) is { } meant && map.Entries.Count(entry => entry.Key.Value == meant || (!known.Contains(entry.Key.Value) && KeyNames.Only(entry.Key.Value, known) == meant)) == 1 ? meant : null;

    private static string? FlagMeant(string typed) => typed.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => "true",
        "false" or "no" or "off" => "false",
        _ => null,
    };

    private Located<T>? Wrong<T>(YamlNode node, string key, string expected, Mend? mend = null)
    {
        Diagnostics.Add(ContentDiagnostics.WrongType.At(Locate(node), $"'{key}'", expected) with { Mend = mend });
        return null;
    }
}
