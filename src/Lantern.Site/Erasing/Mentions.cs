using Lantern.Diagnostics;

namespace Lantern.Site.Erasing;

/// <summary>Finds what other texts still say of an erased page: its title, or an address of it. Pure.</summary>
internal static class Mentions
{
    /// <summary>A title as short as this stands in many texts by chance.</summary>
    private const int ShortestTitle = 6;

    public static IEnumerable<Diagnostic> In(string path, string text, ErasedPage page)
    {
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var at = page is { Title: { Length: >= ShortestTitle } title } ? line.IndexOf(title, StringComparison.OrdinalIgnoreCase) : -1;
            var length = page.Title?.Length ?? 0;
            foreach (var url in page.Urls.TakeWhile(_ => at < 0))
            {
                at = ErasedPage.IndexOf(line, url.TrimEnd('/'));
                length = url.TrimEnd('/').Length;
            }
            if (at >= 0) yield return SiteDiagnostics.EraseMention.At(new SourceLocation(path, number, at + 1, number, at + 1 + length));
        }
    }
}
