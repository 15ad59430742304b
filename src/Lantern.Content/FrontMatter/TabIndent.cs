using System.Text.RegularExpressions;

namespace Lantern.Content.FrontMatter;

/// <summary>Knows where the lines above begin, and so how far in a line that begins with a tab has to stand.</summary>
/// <remarks>Given the lines one after the other, as they are once corrected. Not thread-safe; one is made for each piece of YAML.</remarks>
internal sealed partial class TabIndent
{
    private const int Step = 2;

    /// <summary>Where names begin that are still open, from the left; and where the list items above begin.</summary>
    private readonly List<int> _names = [];
    private readonly List<int> _items = [];

    /// <summary>True where the last name has no value in its line, or a block begins there, so that lines of its own follow.</summary>
    private bool _isOpen;

    public void Note(string line)
    {
        if (Start().Match(line) is not { Success: true } match || line.TrimStart().StartsWith('#')) return;
        var indent = match.Groups["item"].Success ? match.Groups["item"].Index : match.Groups["name"].Index;
        _names.RemoveAll(name => name >= indent);
        _items.RemoveAll(item => item >= indent);
        if (match.Groups["item"].Success) _items.Add(indent);
        if (match.Groups["name"].Success) _names.Add(match.Groups["name"].Index);
        _isOpen = match.Groups["name"].Success && match.Groups["value"].Value is "" or ['|' or '>', ..];
    }

    /// <summary>The line with spaces in place of its tabs.</summary>
    public string Mend(string line)
    {
        var text = line.TrimStart();
        var typed = line[..^text.Length].Replace("\t", "  ", StringComparison.Ordinal).Length;
        var start = Start().Match(text);
        return new string(' ', Indent(typed, start.Groups["item"].Success ? _items : start.Success ? _names : null)) + text;
    }

    /// <param name="typed">Where the line would begin with two spaces for each tab.</param>
    /// <param name="places">Where lines of its kind begin above it; null for one that goes on with a value.</param>
    private int Indent(int typed, List<int>? places)
    {
        if (_names.Count > 0 && (_isOpen || places is null)) return Math.Max(typed, _names[^1] + Step);
        return places is not { Count: > 0 } || places.Contains(typed) ? typed : places[^1];
    }

    [GeneratedRegex(@"^ *(?:(?<item>-)\s+)?(?:(?<name>[^\s:#\-][^:]*):(?:\s+(?<value>\S.*)|\s*$))|^ *(?<item>-)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
