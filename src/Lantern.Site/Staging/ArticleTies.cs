using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Lantern.Build.FileSystem;
using Lantern.Content.Articles;

namespace Lantern.Site.Staging;

/// <summary>Sorts articles by what a change of a few of them has to do with the others: the change is checked without those that it has nothing to do with.</summary>
/// <remarks>
/// One that mentions a changed one, or claims the same address, may be broken by it. One that is only mentioned, by a changed one or by anything that is no article, has to
/// be there. Both are looked for in the text as it is typed, so that none of the thousands of others need be read as Markdown or YAML. An article too many costs time; a
/// test holds that none is missing.
/// </remarks>
/// <param name="files">The site as it would be.</param>
/// <param name="site">Which site.</param>
internal sealed partial class ArticleTies(IFileSystem files, BuildRequest site)
{
    private const string Folder = "articles/";
    private const string Assets = "assets/";

    private readonly Mentions _mentioned = new();
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);
    private readonly KnownAs _known = new();

    private readonly List<string> _none = [];
    private readonly List<string> _mentionedOnly = [];

    /// <summary>Articles and assets that have nothing to do with the change.</summary>
    public IReadOnlyList<string> None => _none;

    /// <summary>Articles that are led to, and that the change can't break.</summary>
    public IReadOnlyList<string> MentionedOnly => _mentionedOnly;

    private sealed record Tie(string Path, string Text, List<string> Slugs);

    /// <summary>Sorts them. Called once.</summary>
    public void Find(StagedFiles staged, CancellationToken cancellation)
    {
        var input = site.Label(site.Input) + "/";
        var all = files.List(site.Input).Where(entry => entry.Kind != FileKind.Directory).Select(entry => entry.Path).ToList();
        var changed = staged.Changed.Concat(staged.Deleted).Where(path => path.StartsWith(input, StringComparison.Ordinal)).Select(path => path[input.Length..]).ToHashSet(StringComparer.Ordinal);
        foreach (var path in changed) AddChanged(path, staged.Changed.Contains(input + path) ? TextOf(path) : null, staged.Before.TryGetValue(input + path, out var before) ? Encoding.UTF8.GetString(before) : null);
        foreach (var path in all.Where(path => !IsArticle(path) && (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)))) _mentioned.Add(TextOf(path));
        var known = _known.Search();
        var (affected, mentioned, none) = (new ConcurrentBag<Tie>(), new ConcurrentBag<Tie>(), new ConcurrentBag<Tie>());
        var options = new ParallelOptions { MaxDegreeOfParallelism = site.Parallelism, CancellationToken = cancellation };
        Parallel.ForEach(all.Where(path => IsArticle(path) && !changed.Contains(path)), options, path =>
        {
            var text = TextOf(path);
            var own = SlugsIn(TopOf(text)).Append(SlugText.From(NameOf(path)[..^3])).ToList();
            if (known(text) || own.Exists(_slugs.Contains)) affected.Add(new(path, text, own));
            else if (IsMentioned(path, text, own)) mentioned.Add(new(path, text, own));
            else none.Add(new(path, "", own));
        });
        _mentionedOnly.AddRange(mentioned.Select(article => input + article.Path));
        // Two articles with one address are one error; without the other one each would seem to be right.
        var taken = affected.Concat(mentioned).SelectMany(article => article.Slugs).ToHashSet(StringComparer.Ordinal);
        foreach (var article in none) (article.Slugs.Exists(taken.Contains) ? _mentionedOnly : _none).Add(input + article.Path);
        // A picture that nobody shows here need not be read, which takes longer than a text.
        foreach (var article in affected.Concat(mentioned)) _mentioned.Add(article.Text);
        _none.AddRange(all.Where(path => path.StartsWith(Assets, StringComparison.Ordinal) && !changed.Contains(path) && !_mentioned.HasName(NameOf(path))).Select(path => input + path));
    }

    /// <summary>What others may know a changed file by, and what it says of others.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text; null where it is deleted.</param>
    /// <param name="before">What it was before; null where it is new.</param>
    private void AddChanged(string path, string? text, string? before)
    {
        var name = NameOf(path);
        if (!IsArticle(path))
        {
            _known.Add(name);
            return;
        }
        if (text is not null) _mentioned.Add(text);
        var tops = new[] { text, before }.OfType<string>().Select(TopOf).Distinct(StringComparer.Ordinal).ToList();
        var slugs = new HashSet<string>(tops.SelectMany(top => SlugsIn(top)).Append(SlugText.From(name[..^3])), StringComparer.Ordinal);
        _slugs.UnionWith(slugs);
        // Where only the words below have changed, others can lose nothing but a part that they lead to.
        var end = text is not null && before is not null && tops.Count == 1 ? "#" : "";
        _known.Add(name + end);
        foreach (var slug in slugs)
        {
            _known.Add($"/articles/{slug}{end}");
            if (end.Length > 0) _known.Add($"/articles/{slug}/{end}");
        }
        if (end.Length > 0) return;
        var old = new Mentions();
        foreach (var top in tops) old.Add(top);
        foreach (var address in old.Addresses.Where(address => !address.StartsWith("/assets/", StringComparison.Ordinal))) _known.Add(address);
    }

    private bool IsMentioned(string path, string text, List<string> slugs)
    {
        if (_mentioned.HasName(NameOf(path))) return true;
        var top = TopOf(text);
        return slugs.Exists(_mentioned.Slugs.Contains)
            || (top.Contains("redirect-from", StringComparison.Ordinal) && AddressesIn(top).Any(_mentioned.Addresses.Contains));
    }

    private static HashSet<string> AddressesIn(string top)
    {
        var mentions = new Mentions();
        mentions.Add(top);
        return mentions.Addresses;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static bool IsArticle(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>The front matter.</summary>
    private static string TopOf(string text) => text.IndexOf("\n---", Math.Min(3, text.Length), StringComparison.Ordinal) is > 0 and var end ? text[..end] : text;

    private static IEnumerable<string> SlugsIn(string top) => Slug().Matches(top).Select(match => match.Groups[1].Value);

    /// <summary>The text; empty for a file that can't be read, which the check itself reports.</summary>
    private string TextOf(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(files.ReadAllBytes(FullOf(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private string FullOf(string path) => Path.Combine(site.Input, path.Replace('/', Path.DirectorySeparatorChar));

    [GeneratedRegex(@"\bslug:\s*[""']?([^\s""'#,}]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Slug();
}
