using System.Diagnostics.CodeAnalysis;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>All things of one kind by key, and the finding for a key that is not there.</summary>
/// <remarks>Immutable and thread-safe. Keys are ordinal; one that differs only in case or Unicode form is an error that names the file.</remarks>
public sealed class Catalog<T>
{
    private readonly SortedDictionary<string, T> _items;
    private readonly DiagnosticDescriptor _unknown;
    private readonly Func<T, string> _path;
    private readonly string _where;
    private readonly HashSet<string> _broken;
    private readonly List<Diagnostic> _clashes = [];

    /// <param name="items">Key and thing; of two with one key the first counts, and the second is a clash.</param>
    /// <param name="path">The file of a thing.</param>
    /// <param name="unknown">The finding for an unknown key; argument 0 is the key, 1 the advice.</param>
    /// <param name="where">A sentence that says where such things are kept.</param>
    /// <param name="broken">Keys of the files of this kind that have an error of their own: where such a file gave no thing, references to it need no second one.</param>
    public Catalog(IEnumerable<(string Key, T Item)> items, Func<T, string> path, DiagnosticDescriptor unknown, string where, IEnumerable<string> broken)
    {
        _items = new SortedDictionary<string, T>(StringComparer.Ordinal);
        (_unknown, _path, _where) = (unknown, path, where);
        // Keys become addresses, and those must not differ in letter case only.
        var first = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, item) in items)
        {
            if (!first.TryAdd(key, item)) _clashes.Add(ContentDiagnostics.KeyClash.At(SourceLocation.WholeFile(path(item)), path(first[key]), path(item), key));
            _items.TryAdd(key, item);
        }
        _broken = new HashSet<string>(broken, StringComparer.Ordinal);
    }

    /// <summary>A finding for each file whose key another one has already.</summary>
    public IReadOnlyList<Diagnostic> Clashes => _clashes;

    public IReadOnlyCollection<T> All => _items.Values;

    public IReadOnlyCollection<string> Keys => _items.Keys;

    public bool TryGet(string key, [MaybeNullWhen(false)] out T item) => _items.TryGetValue(key, out item);

    /// <summary>The thing, or default and a finding at the place where the key is written.</summary>
    /// <param name="key">The key where it is written.</param>
    /// <param name="report">Receives the finding.</param>
    /// <param name="where">A sentence in place of the catalog's own.</param>
    public T? Find(Located<string> key, Action<Diagnostic> report, string? where = null)
    {
        if (_items.TryGetValue(key.Value, out var item)) return item;
        if (!IsUnreadable(key.Value)) report(Unknown(key, where ?? _where));
        return default;
    }

    /// <summary>True when there is no such thing because its file has an error, which has been reported.</summary>
    public bool IsUnreadable(string key) => _broken.Contains(key) && !_items.ContainsKey(key);

    private Diagnostic Unknown(Located<string> key, string where)
    {
        var folded = Fold(key.Value);
        var twin = _items.FirstOrDefault(pair => Fold(pair.Key) == folded);
        if (twin.Key is not null)
        {
            return _unknown.Suggest(key.Location, twin.Key, key.Value, $"The file is {_path(twin.Value)}, and capital letters and accents count") with
            {
                Mend = Mend.Replace(key.Location, key.Value, twin.Key),
            };
        }
        return _unknown.Suggest(key.Location, DidYouMean.Find(key.Value, _items.Keys), key.Value, where);
    }

    private static string Fold(string key) => ComposedLetters.Decompose(key).ToLowerInvariant();
}
