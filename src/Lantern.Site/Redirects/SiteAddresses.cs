using Lantern.Content.Pages;

namespace Lantern.Site.Redirects;

/// <summary>The addresses that a site answers with a file. Immutable.</summary>
public sealed class SiteAddresses
{
    private readonly HashSet<string> _keys;

    /// <param name="files">Paths of the published files, with <c>/</c>.</param>
    public SiteAddresses(IEnumerable<string> files)
    {
        Files = [.. files];
        _keys = [.. Files.Select(KeyOf)];
    }

    public IReadOnlyList<string> Files { get; }

    /// <summary>The address of each page, in parts.</summary>
    public IEnumerable<string[]> Pages => Files.Where(file => file == "index.html" || file.EndsWith("/index.html", StringComparison.Ordinal)).Select(AddressPattern.PartsOf).Select(parts => parts[..^1]);

    /// <summary>True for an address with a file, with or without a closing slash; what follows <c>?</c> or <c>#</c> makes no difference.</summary>
    public bool Contains(string address) => _keys.Contains(KeyOf(PathOf(address)));

    /// <summary>An address without what follows <c>?</c> or <c>#</c>.</summary>
    public static string PathOf(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? address : address[..end];
    }

    private static string KeyOf(string path)
    {
        var key = Uri.UnescapeDataString(path).Trim('/');
        return key == "index.html" ? "" : key.EndsWith("/index.html", StringComparison.Ordinal) ? key[..^"/index.html".Length] : key;
    }
}
