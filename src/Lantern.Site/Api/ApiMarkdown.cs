using System.Net;
using System.Text.RegularExpressions;
using Lantern.Rendering.Markdown;

namespace Lantern.Site.Api;

/// <summary>A writer's Markdown for programs elsewhere: every address whole, every crisis link with the registry's own number. Pure.</summary>
internal static partial class ApiMarkdown
{
    /// <param name="markdown">As it was written.</param>
    /// <param name="slots">The slots of the body.</param>
    /// <param name="fills">What fills them, as HTML.</param>
    /// <param name="baseUrl">Scheme and host.</param>
    /// <param name="pageUrl">The page that places in it are on.</param>
    public static string Of(MarkdownText markdown, IReadOnlyList<Slot> slots, IReadOnlyList<string> fills, string baseUrl, string pageUrl) => markdown.Fill(edit =>
    {
        var (kind, fill) = (slots[edit.Slot].Kind, fills[edit.Slot]);
        switch (kind)
        {
            case SlotKind.Link:
                return Whole(WebUtility.HtmlDecode(fill), baseUrl, pageUrl);
            case SlotKind.Image:
                return Source().Match(fill) is { Success: true } source ? Whole(WebUtility.HtmlDecode(source.Groups[1].Value), baseUrl, pageUrl) : null;
            default:
                var link = Link().Match(fill);
                return !link.Success ? null : edit.IsWords ? Escaped(WebUtility.HtmlDecode(link.Groups[2].Value)) : WebUtility.HtmlDecode(link.Groups[1].Value);
        }
    });

    private static string Whole(string address, string baseUrl, string pageUrl) => address switch
    {
        ['/', ..] => baseUrl + address,
        ['#', ..] => baseUrl + pageUrl + address,
        _ => address,
    };

    private static string Escaped(string words) => Sign().Replace(words, @"\$0");

    [GeneratedRegex(" src=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex("^<a href=\"([^\"]*)\">(.*)</a>$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Link();

    [GeneratedRegex(@"[\[\]\\*_`]", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
