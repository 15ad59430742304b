using Lantern.Rendering.Html;

namespace Lantern.Site.Headers;

/// <summary>Puts its own content security policy into the head of the page for addresses that are not there: it is served at any address, so that no rule can be its own. Pure.</summary>
public static class OwnPolicy
{
    private const string Head = "<head>";

    /// <summary>The page with its policy as the first thing in its head, before anything that it speaks of; a page without a head stays as it is, for the gate to find.</summary>
    public static string Insert(string html)
    {
        var head = html.IndexOf(Head, StringComparison.OrdinalIgnoreCase);
        if (head < 0) return html;
        using var page = HtmlPage.Parse(html);
        var policy = ContentPolicy.Of([PageNeeds.Read(page)], isSearch: false, isInPage: true);
        return html.Insert(head + Head.Length, $"\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    }
}
