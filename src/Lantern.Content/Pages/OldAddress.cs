using System.Collections.Immutable;

namespace Lantern.Content.Pages;

/// <summary>An address that visitors may still have: a path, and what follows the <c>?</c> where that says which page is meant, as in <c>/?p=12</c>.</summary>
/// <remarks>Immutable. Any text that begins with <c>/</c> is one; which of them writers may give, <see cref="SitePath.IsOldAddress"/> says.</remarks>
public sealed class OldAddress
{
    public OldAddress(string text)
    {
        Text = Encode(text);
        text = Text;
        var question = text.IndexOf('?', StringComparison.Ordinal);
        Path = new AddressPattern(WithoutIndex(question < 0 ? text : text[..question]));
        Query = question < 0 ? [] : [.. text[(question + 1)..].Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : "")).OrderBy(pair => pair.Item1, StringComparer.Ordinal)];
    }

    /// <summary>As browsers ask for it: letters outside ASCII are written with <c>%</c>.</summary>
    public string Text { get; }

    public AddressPattern Path { get; }

    /// <summary>Names and values, by name; a value may be <c>:name</c>.</summary>
    public ImmutableArray<(string Name, string Value)> Query { get; }

    /// <summary>True where it stands for more than one address.</summary>
    public bool IsOpen => Path.IsOpen || Query.Any(pair => AddressPattern.IsName(pair.Value));

    /// <summary>The names that can be filled in where it leads to.</summary>
    public IEnumerable<string> Names => Path.Parts.Select(part => part == "*" ? ":" + AddressPattern.Splat : part).Concat(Query.Select(pair => pair.Value)).Where(AddressPattern.IsName).Select(name => name[1..]);

    /// <summary>Equal for addresses that a host can't tell apart, letter case apart.</summary>
    public string Key => Path.Form + string.Concat(Query.Select(pair => $"?{pair.Name}={(AddressPattern.IsName(pair.Value) ? ":" : pair.Value)}"));

    /// <summary>What stands in its places in another address; null where that is none of this one's. What that one has after the <c>?</c> beyond what is asked for makes no difference.</summary>
    public IReadOnlyDictionary<string, string>? Read(OldAddress other)
    {
        if (Path.Read(other.Path.Parts) is not { } values) return null;
        if (Query.IsEmpty) return values;
        var filled = new Dictionary<string, string>(values, StringComparer.Ordinal);
        foreach (var (name, wanted) in Query)
        {
            var value = other.Query.FirstOrDefault(pair => pair.Name == name).Value;
            if (value is null || (!AddressPattern.IsName(wanted) && value != wanted)) return null;
            if (AddressPattern.IsName(wanted)) filled[wanted[1..]] = value;
        }
        return filled;
    }

    /// <summary>The address with its places filled in: <c>:name</c> by the value of that name, a <c>*</c> at the end and <c>:splat</c> by the rest; what has no value stays.</summary>
    public static string Fill(string address, IReadOnlyDictionary<string, string> values)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var (path, tail) = end < 0 ? (address, "") : (address[..end], address[end..]);
        var filled = string.Join('/', path.Split('/').Select(part => part == "*" ? values.GetValueOrDefault(AddressPattern.Splat, part) : Value(part)));
        if (tail.StartsWith('?')) tail = "?" + string.Join('&', tail[1..].Split('&').Select(pair => pair.Split('=', 2) is [var name, var value] ? $"{name}={Value(value)}" : pair));
        return filled + tail;

        string Value(string part) => AddressPattern.IsName(part) ? values.GetValueOrDefault(part[1..], part) : part;
    }

    private static string Encode(string text) => Uri.TryCreate("https://site.invalid" + text, UriKind.Absolute, out var uri) ? uri.PathAndQuery : text;

    /// <summary>The address that a page is known by: <c>/about/index.html</c> and <c>/about/</c> are one.</summary>
    public static string WithoutIndex(string path) => path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^"index.html".Length] : path;
}
