namespace Lantern.Build.Incremental;

/// <summary>Notes what a piece of work reads, as keys such as <c>person:jane-doe</c>. The work is done again only when the value of one of them has changed.</summary>
/// <remarks>For one piece of work, which one thread does; <see cref="None"/> notes nothing and may be shared.</remarks>
public sealed class Reads
{
    private readonly HashSet<string>? _keys;

    private Reads(HashSet<string>? keys) => _keys = keys;

    /// <summary>For work that nobody remembers.</summary>
    public static Reads None { get; } = new(null);

    /// <summary>The keys so far.</summary>
    public IReadOnlyCollection<string> Keys => _keys ?? [];

    public static Reads Start() => new(new HashSet<string>(StringComparer.Ordinal));

    public void Add(string key) => _keys?.Add(key);

    /// <summary>Notes what another piece of work read, whose result is used here.</summary>
    public void AddAll(IEnumerable<string> keys) => _keys?.UnionWith(keys);
}
