using Lantern.Rendering.Html;

namespace Lantern.Site.Headers;

/// <summary>A content security policy: nothing is allowed but what it names. Pure.</summary>
public static class ContentPolicy
{
    public const string Header = "Content-Security-Policy";

    /// <summary>Compiling the search's program, which Chromium and Safari ask a permission for (WebAssembly and CSP, <c>'wasm-unsafe-eval'</c>).</summary>
    public const string Compile = "'wasm-unsafe-eval'";

    /// <summary>What pages of one kind need together.</summary>
    /// <param name="needs">What each of them needs.</param>
    /// <param name="isSearch">True for the search page, which asks its index.</param>
    /// <param name="isInPage">True where it stands in the page itself, in which no policy can say who may frame it.</param>
    public static string Of(IReadOnlyList<PageNeeds> needs, bool isSearch, bool isInPage = false)
    {
        var files = needs.Any(page => page.ScriptFiles);
        List<string> scripts = [.. files ? ["'self'"] : Array.Empty<string>(), .. isSearch && files ? [Compile] : Array.Empty<string>(), .. Distinct(needs.SelectMany(page => page.ScriptHashes))];
        List<string> directives = ["default-src 'none'"];
        if (scripts.Count > 0) directives.Add($"script-src {string.Join(' ', scripts)}");
        directives.Add($"style-src {string.Join(' ', Distinct(needs.SelectMany(page => page.StyleHashes)).Prepend("'self'"))}");
        directives.Add("img-src 'self'");
        directives.Add("font-src 'self'");
        // The search asks its index. Elsewhere nothing runs that could ask; but tools such as Lighthouse read robots.txt through the page, and call a site that refuses it broken.
        directives.Add("connect-src 'self'");
        if (needs.Any(page => page.Kinds.Any(kind => kind is "video" or "audio"))) directives.Add("media-src 'self'");
        directives.AddRange(["base-uri 'none'", "form-action 'none'"]);
        if (!isInPage) directives.Add("frame-ancestors 'none'");
        return string.Join("; ", directives);
    }

    /// <summary>The sources of each directive.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string policy)
    {
        var directives = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var directive in policy.Split(';'))
        {
            var words = directive.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            // Of a directive that is there twice, browsers take the first.
            if (words.Length > 0) directives.TryAdd(words[0].ToLowerInvariant(), words[1..]);
        }
        return directives;
    }

    private static IEnumerable<string> Distinct(IEnumerable<string> hashes) => hashes.Distinct().Order(StringComparer.Ordinal);
}
