using System.Net;
using System.Text;
using Lantern.Content.Topics;

namespace Lantern.Site.Search;

/// <summary>The file that Pagefind reads for one page: its title, its text, the synonyms of its topics, and what it can be filtered by. Nothing else.</summary>
/// <remarks>Pure. Strip, header, footer, crisis blocks and disclaimers are on every page and would make every page a result.</remarks>
public static class SearchText
{
    /// <param name="language">Of the site, which decides how words are cut.</param>
    /// <param name="title">The title, as text.</param>
    /// <param name="body">The text, as HTML.</param>
    /// <param name="topics">Its topics; empty for pages outside of them.</param>
    public static byte[] Of(string language, string title, string body, IReadOnlyList<Topic> topics)
    {
        var html = new StringBuilder(body.Length + 512);
        html.Append("<!doctype html><html lang=\"").Append(WebUtility.HtmlEncode(language)).Append("\"><head><meta charset=\"utf-8\"><title>");
        html.Append(WebUtility.HtmlEncode(title)).Append("</title></head><body><main data-pagefind-body><h1>").Append(WebUtility.HtmlEncode(title)).Append("</h1>\n").Append(body);
        foreach (var topic in topics)
        {
            // One word of a topic's synonyms counts less than one of the article itself.
            html.Append("\n<p data-pagefind-weight=\"0.5\">").Append(WebUtility.HtmlEncode(topic.Title));
            if (!topic.Synonyms.IsEmpty) html.Append(": ").Append(WebUtility.HtmlEncode(string.Join(", ", topic.Synonyms)));
            html.Append("</p>");
        }
        html.Append("</main>");
        foreach (var topic in topics) html.Append("<i data-pagefind-filter=\"topic\">").Append(WebUtility.HtmlEncode(topic.Title)).Append("</i>");
        return Encoding.UTF8.GetBytes(html.Append("</body></html>\n").ToString());
    }
}
