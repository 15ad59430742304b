using System.Net;
using System.Text;
using Lantern.Site.Headers;

namespace Lantern.Preview.Answers;

/// <summary>Adds to a page what reloads it, and to its policy just that: the one script, and the one address that it listens to. Pure.</summary>
/// <param name="origin">Scheme, host and port of the preview.</param>
/// <param name="version">The state that the page shows.</param>
public sealed class ScriptInsertion(string origin, int version)
{
    public const string ScriptPath = "/_lantern/reload.js";
    public const string EventsPath = "/_lantern/events";

    private const string PolicyInPage = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    /// <summary>A page with the script as the last thing in it.</summary>
    public byte[] Into(byte[] page)
    {
        var html = Encoding.UTF8.GetString(page);
        var at = html.IndexOf(PolicyInPage, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            var start = at + PolicyInPage.Length;
            var end = html.IndexOf('"', start);
            html = string.Concat(html.AsSpan(0, start), WebUtility.HtmlEncode(Allow(WebUtility.HtmlDecode(html[start..end]))).Replace("&#39;", "'", StringComparison.Ordinal), html.AsSpan(end));
        }
        var body = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(html.Insert(body < 0 ? html.Length : body, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<script src=\"{ScriptPath}\" data-version=\"{version}\" defer></script>")));
    }

    /// <summary>Headers of which the policy allows the script.</summary>
    public IReadOnlyList<(string Name, string Value)> Allow(IEnumerable<(string Name, string Value)> headers) =>
        [.. headers.Select(header => header.Name.Equals(ContentPolicy.Header, StringComparison.OrdinalIgnoreCase) ? (header.Name, Allow(header.Value)) : header)];

    /// <summary>A policy that allows the script.</summary>
    public string Allow(string policy) => Add(Add(policy, "script-src", origin + ScriptPath), "connect-src", origin + EventsPath);

    private static string Add(string policy, string name, string source)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = directives.FindIndex(directive => directive == name || directive.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase));
        if (at < 0) directives.Add($"{name} {source}");
        else directives[at] = directives[at].Replace(" 'none'", "", StringComparison.Ordinal) + " " + source;
        return string.Join("; ", directives);
    }
}
