using System.Text;
using System.Text.RegularExpressions;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;

namespace Lantern.Site.Holding;

/// <summary>An article that has errors, and what stands in its place: a withdrawn one at the same address, with nothing of its text. Pure.</summary>
/// <remarks>Its top is read line by line, since it may be what is wrong.</remarks>
/// <param name="text">The article as it is.</param>
internal sealed class HeldArticle(string text)
{
    private readonly string _top = text.Split("\n---", 2)[0];

    /// <summary>The last part of its address, if it names one.</summary>
    public string? Slug => Value("slug") is { } given && SlugText.Problem(given) is null ? given : null;

    /// <summary>True for a draft, also where its line is misspelt: whoever wrote one did not want it to be seen.</summary>
    private bool IsDraft => Value("draft") is { } draft && !draft.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <param name="address">The last part of the address that visitors know it by; null where nobody knows whether it was ever published.</param>
    /// <param name="topics">The topics that there are; the first one stands for a topic that is none.</param>
    /// <param name="today">The day of the build.</param>
    /// <returns>The text of the withdrawn article; null where nothing was or is to be live, so that nothing may stand there.</returns>
    public string? StubOf(string? address, IReadOnlyList<string> topics, DateOnly today)
    {
        var published = DateText.Parse(Value("published") ?? "");
        if (address is null && (IsDraft || published is null || published > today)) return null;
        if (topics.Count == 0) return null;
        var stub = new StringBuilder("---\ntitle: Withdrawn\n");
        stub.Append("topic: ").Append(Value("topic") is { } topic && topics.Contains(topic) ? topic : topics[0]).Append('\n');
        stub.Append("description: Withdrawn\npublished: ").Append(DateText.Format(published is { } day && day <= today ? day : today)).Append("\nwithdrawn: true\n");
        if ((address ?? Slug) is { } slug) stub.Append("slug: ").Append(slug).Append('\n');
        return stub.Append("---\n\nWithdrawn.\n").ToString();
    }

    private string? Value(string key) =>
        Line(key).Match(_top) is { Success: true } match ? match.Groups["value"].Value.Trim().Trim('"', '\'').Trim() : null;

    private static Regex Line(string key) => new(
        $"^[ \t]*{Regex.Escape(key)}[ \t]*:(?<value>[^\n#]*)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
