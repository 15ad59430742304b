using System.Text;
using System.Text.RegularExpressions;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;

namespace Lantern.Site.Holding;

/// <summary>What stands in place of an article that has errors: a withdrawn one at the same address, with nothing of its text. Pure.</summary>
/// <remarks>Its top is read line by line, since it may be what is wrong.</remarks>
internal static partial class HeldArticle
{
    /// <param name="text">The article as it is.</param>
    /// <param name="address">The last part of the address that visitors know it by; null where it was never published, as far as anybody knows.</param>
    /// <param name="topics">The topics that there are; the first one stands for a topic that is none.</param>
    /// <param name="today">The day of the build.</param>
    /// <returns>The text of the withdrawn article; null where nothing was or is to be live, so that nothing may stand there.</returns>
    public static string? StubOf(string text, string? address, IReadOnlyList<string> topics, DateOnly today)
    {
        var top = text.Split("\n---", 2)[0];
        string? Value(string key) => Line(key).Match(top) is { Success: true } match ? match.Groups["value"].Value.Trim().Trim('"', '\'') : null;
        var published = DateText.Parse(Value("published") ?? "");
        if (address is null && (Value("draft") == "true" || published is null || published > today)) return null;
        if (topics.Count == 0) return null;
        var slug = address ?? (Value("slug") is { } given && SlugText.Problem(given) is null ? given : null);
        var stub = new StringBuilder("---\ntitle: Withdrawn\n");
        stub.Append("topic: ").Append(Value("topic") is { } topic && topics.Contains(topic) ? topic : topics[0]).Append('\n');
        stub.Append("description: Withdrawn\npublished: ").Append(DateText.Format(published is { } day && day <= today ? day : today)).Append("\nwithdrawn: true\n");
        if (slug is not null) stub.Append("slug: ").Append(slug).Append('\n');
        return stub.Append("---\n\nWithdrawn.\n").ToString();
    }

    private static Regex Line(string key) => new($"^{Regex.Escape(key)}:(?<value>[^\n#]*)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
