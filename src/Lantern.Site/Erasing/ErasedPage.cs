using System.Text.RegularExpressions;

namespace Lantern.Site.Erasing;

/// <summary>A page that is to leave no trace, as far as traces can be recognised. Immutable.</summary>
/// <param name="Url">Its address.</param>
public sealed record ErasedPage(string Url)
{
    /// <summary>Its file, from the site's folder on; null where nobody knows any more.</summary>
    public string? Source { get; init; }

    /// <summary>Addresses that led to it.</summary>
    public IReadOnlyList<string> OldUrls { get; init; } = [];

    /// <summary>The pictures and downloads that only it uses, from the input folder on: <c>assets/anna.jpg</c>.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>Its title; null where it is not known.</summary>
    public string? Title { get; init; }

    /// <summary>Its address, then those that led to it.</summary>
    public IEnumerable<string> Urls => OldUrls.Prepend(Url);

    private IEnumerable<string> Paths =>
        Urls.Where(url => !url.Contains('?', StringComparison.Ordinal)).Select(url => url.Trim('/')).Where(path => path.Length > 0);

    /// <summary>True for a published file that is the page, its form in the API, or one of its pictures in any size and of any build.</summary>
    /// <param name="path">Relative to the published folder, with <c>/</c>.</param>
    public bool IsTrace(string path) =>
        Paths.Any(own => path == own || path == $"{own}/index.html" || path == $"{own}.html" || path == $"api/v1/{own}.json")
        || Pictures.Any(picture => IsPublished(picture, path));

    /// <summary>True for a text that names one of its addresses.</summary>
    public bool IsNamedIn(string text) => Paths.Any(path => IndexOf(text, "/" + path) >= 0);

    /// <summary>Where a text names an address; -1 where it does not. <c>/about</c> is not named by <c>/about/team/</c>.</summary>
    internal static int IndexOf(string text, string address)
    {
        const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(address, AnyCase); at >= 0; at = text.IndexOf(address, at + 1, AnyCase))
        {
            var end = at + address.Length;
            if (end < text.Length && text[end] == '/') end++;
            if (end >= text.Length || !IsPartOfName(text[end])) return at;
        }
        return -1;
    }

    private static bool IsPartOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '%';

    /// <summary>Photos are published in sizes, everything else as it is; each name bears a mark of ten digits.</summary>
    private static bool IsPublished(string picture, string path)
    {
        var dot = picture.LastIndexOf('.');
        var (stem, ending) = dot > picture.LastIndexOf('/') ? (picture[..dot], picture[dot..]) : (picture, "");
        if (!path.StartsWith(stem, StringComparison.Ordinal)) return false;
        var (rest, whole) = (path[stem.Length..], Regex.Escape(ending));
        var sizes = @"(?:-[a-z]+)?-[0-9]+\.[0-9a-f]{10}\.(?:avif|webp|jpg|png)";
        return Regex.IsMatch(rest, $"^(?:{sizes}|(?:\\.[0-9a-f]{{10}})?{whole})$", RegexOptions.CultureInvariant);
    }
}
