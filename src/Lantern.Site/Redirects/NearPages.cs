using Lantern.Content.Pages;
using Lantern.Diagnostics;
using Lantern.Site.Links;

namespace Lantern.Site.Redirects;

/// <summary>Finds the page that an old address probably meant: by its name, by the words of its name, or by a name that is spelt nearly like it.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class NearPages
{
    /// <summary>Spelling is compared for so many addresses only: with thousands of pages that takes its time.</summary>
    private const int MostSpelt = 200;

    private readonly Dictionary<string, (string Url, string Source)> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _byWord = new(StringComparer.OrdinalIgnoreCase);
    private int _spelt;

    /// <param name="files">Path and source of each file; of those that are pages, articles count first.</param>
    public NearPages(IEnumerable<(string Path, string Source)> files)
    {
        foreach (var (path, source) in files.Where(file => IsPage(file.Path)).OrderBy(file => !file.Path.StartsWith("articles/", StringComparison.Ordinal)).ThenBy(file => file.Path, StringComparer.Ordinal))
        {
            var url = SitePaths.AddressOf(path);
            var name = NameOf(url);
            if (name.Length == 0 || !_byName.TryAdd(name, (url, source))) continue;
            foreach (var word in name.Split('-', StringSplitOptions.RemoveEmptyEntries).Distinct())
            {
                if (!_byWord.TryGetValue(word, out var names)) _byWord[word] = names = [];
                names.Add(name);
            }
        }
    }

    /// <summary>True for a page of its own: not for further pages of a list.</summary>
    public static bool IsPage(string path) => path.EndsWith("/index.html", StringComparison.Ordinal) && !path.Contains("/page/", StringComparison.Ordinal) && !path.StartsWith("search/", StringComparison.Ordinal);

    public (string Url, string Source)? Find(string address)
    {
        var name = NameOf(address);
        if (name.Length == 0) return null;
        if (_byName.TryGetValue(name, out var same)) return same;
        if (ByWords(name) is { } near) return _byName[near];
        return _spelt++ < MostSpelt && DidYouMean.Find(name, _byName.Keys) is { } spelt ? _byName[spelt] : null;
    }

    /// <summary>The name with most words in common, where all words of one of the two are words of the other.</summary>
    private string? ByWords(string name)
    {
        var words = name.Split('-', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var other in words.SelectMany(word => _byWord.GetValueOrDefault(word) ?? [])) counts[other] = counts.GetValueOrDefault(other) + 1;
        return counts.Where(pair => (pair.Value == words.Count || pair.Value == pair.Key.Split('-').Length) && IsTelling(pair.Value, pair.Key, words))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();
    }

    /// <summary>One short word in common says nothing.</summary>
    private static bool IsTelling(int common, string other, HashSet<string> words) => common > 1 || other.Split('-').Any(word => word.Length >= 5 && words.Contains(word));

    /// <summary>The last part of an address, without its ending.</summary>
    private static string NameOf(string address)
    {
        var parts = AddressPattern.PartsOf(OldAddress.WithoutIndex(SiteAddresses.PathOf(address)));
        if (parts.Length == 0) return "";
        var dot = parts[^1].LastIndexOf('.');
        return Uri.UnescapeDataString(dot > 0 ? parts[^1][..dot] : parts[^1]).ToLowerInvariant().Replace('_', '-');
    }
}
