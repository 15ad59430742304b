using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>What a page asks of its browser, and so what its content security policy must allow: scripts and styles, in files and in the page itself.</summary>
/// <remarks>Immutable. Hashes are sources of a policy, such as <c>'sha256-…'</c>, over the text just as it stands (CSP level 3, section 8.4).</remarks>
/// <param name="ScriptFiles">It loads scripts from files.</param>
/// <param name="ScriptHashes">Scripts in the page.</param>
/// <param name="StyleHashes">Styles in the page.</param>
/// <param name="Kinds">Elements that need a permission of their own, such as <c>iframe</c> or <c>video</c>.</param>
public sealed record PageNeeds(bool ScriptFiles, ImmutableArray<string> ScriptHashes, ImmutableArray<string> StyleHashes, ImmutableArray<string> Kinds)
{
    /// <summary>The policy that the page itself states in a meta element; null where it states none.</summary>
    public string? OwnPolicy { get; init; }

    /// <summary>Visitors may have to leave it in haste, so that browsers shall not keep it (<c>data-quick-exit</c>).</summary>
    public bool NoStore { get; init; }

    public static PageNeeds Read(PageTree page)
    {
        var (files, scripts, styles, kinds) = (false, new List<string>(), new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        var leaves = false;
        string? own = null;
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at] is not { IsElement: true } element) continue;
            leaves |= element.Has("data-quick-exit");
            switch (element.Name)
            {
                case "script" when !IsData(element):
                    if (element.Has("src")) files = true;
                    else if (element.TextContent() is { Length: > 0 } text) scripts.Add(Hash(text));
                    break;
                case "style" when element.TextContent() is { Length: > 0 } text:
                    styles.Add(Hash(text));
                    break;
                case "iframe" or "frame" or "object" or "embed" or "video" or "audio":
                    kinds.Add(element.Name);
                    break;
                case "meta" when element.Get("http-equiv")?.Trim().Equals("content-security-policy", StringComparison.OrdinalIgnoreCase) == true:
                    own = element.Get("content");
                    break;
            }
        }
        return new PageNeeds(files, [.. scripts], [.. styles], [.. kinds]) { OwnPolicy = own, NoStore = leaves };
    }

    /// <summary>Data in a script element is not run, and no policy is asked about it.</summary>
    private static bool IsData(PageNode script) =>
        script.Get("type")?.Trim().ToLowerInvariant() is { Length: > 0 } type and not ("text/javascript" or "module" or "application/javascript" or "importmap" or "speculationrules");

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
