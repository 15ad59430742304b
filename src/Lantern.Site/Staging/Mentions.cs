using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace Lantern.Site.Staging;

/// <summary>What texts mention of other files: names of texts and pictures, and addresses of the site. Rather too much than too little. Not thread-safe.</summary>
internal sealed partial class Mentions
{
    /// <summary>Names of files without their folders: <c>panic.md</c>, <c>moon.svg</c>.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Last parts of the addresses of articles.</summary>
    public HashSet<string> Slugs { get; } = new(StringComparer.Ordinal);

    /// <summary>Addresses of the site, without a slash at the end.</summary>
    public HashSet<string> Addresses { get; } = new(StringComparer.Ordinal);

    private readonly List<string> _texts = [];

    public void Add(string text)
    {
        _texts.Add(text);
        _texts.Add(Plain(text));
        foreach (var match in Name().EnumerateMatches(text)) Names.UnionWith(Spellings(text.Substring(match.Index, match.Length)));
        foreach (var match in Address().EnumerateMatches(text))
        {
            foreach (var address in Spellings(text.Substring(match.Index, match.Length)).Select(address => WithoutHost(address).TrimEnd('/')).Where(address => address.Length > 1))
            {
                Addresses.Add(address);
                if (address.StartsWith("/articles/", StringComparison.Ordinal)) Slugs.Add(address["/articles/".Length..].Split('/')[0]);
            }
        }
    }

    /// <summary>True for a file of that name, also where a sign is in it at which names seem to end.</summary>
    public bool HasName(string name) => Names.Contains(name) || (name.AsSpan().ContainsAny(Separators) && _texts.Exists(text => text.Contains(name, StringComparison.Ordinal)));

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ()<>[]\"'|");

    private static IEnumerable<string> Spellings(string typed)
    {
        yield return typed;
        var plain = Plain(typed);
        if (plain != typed) yield return plain;
    }

    /// <summary>Writers also type the address of their own site in full.</summary>
    private static string WithoutHost(string address) => !address.StartsWith("//", StringComparison.Ordinal) ? address : address.IndexOf('/', 2) is > 0 and var path ? address[path..] : "";

    /// <summary>A text without what Markdown, HTML and addresses write in other ways.</summary>
    public static string Plain(string text) => Uri.UnescapeDataString(WebUtility.HtmlDecode(text.Replace("\\", "", StringComparison.Ordinal)));

    [GeneratedRegex(@"[^\s/()<>\[\]""'|]+\.[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"/[^\s()<>\[\]""'#?,|}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
