using System.Text;

namespace Lantern.Site.Headers;

/// <summary>The text of <c>_headers</c>. Pure.</summary>
public static class HeadersFile
{
    public const string Name = "_headers";

    public static byte[] Write(IEnumerable<HeaderRule> rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(rule.Pattern).Append('\n');
            foreach (var (name, value) in rule.Headers) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The rules of a file; lines that are none are left out, as hosts do.</summary>
    public static IReadOnlyList<HeaderRule> Read(string text)
    {
        var rules = new List<(string Pattern, List<(string, string)> Headers)>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '/') rules.Add((line, []));
            else if (rules.Count > 0 && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) rules[^1].Headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }
        return [.. rules.Select(rule => new HeaderRule(rule.Pattern, rule.Headers))];
    }
}
