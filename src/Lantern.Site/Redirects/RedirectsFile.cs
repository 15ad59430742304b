using System.Globalization;
using System.Text;

namespace Lantern.Site.Redirects;

/// <summary>The text of <c>_redirects</c>: form, conditions after the <c>?</c>, target and status on a line; the first line that fits wins. Pure.</summary>
public static class RedirectsFile
{
    public const string Name = "_redirects";

    public static byte[] Write(IEnumerable<RedirectRule> rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            text.Append(rule.From);
            foreach (var (name, value) in rule.Query) text.Append(' ').Append(name).Append('=').Append(value);
            text.Append(' ').Append(rule.To).Append(' ').Append(rule.Status.ToString(CultureInfo.InvariantCulture)).Append(rule.IsForced ? "!\n" : "\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The rules of a file; lines that are none are left out, as hosts do.</summary>
    public static IReadOnlyList<RedirectRule> Read(string text)
    {
        var rules = new List<RedirectRule>();
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length < 3 || !parts[0].StartsWith('/')) continue;
            if (!int.TryParse(parts[^1].TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var status)) continue;
            var query = parts[1..^2].Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]));
            rules.Add(new RedirectRule(parts[0], [.. query], parts[^2], status, parts[^1].EndsWith('!')));
        }
        return rules;
    }
}
