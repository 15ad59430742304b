using System.Text.RegularExpressions;

namespace Lantern.Content.FrontMatter;

/// <summary>Finds the values in braces that count as typed: <c>image: { src: /assets/x.svg, alt: A: b #c, credit: Me }</c>.</summary>
/// <remarks>
/// Such a value ends before the next comma with a name behind it, before the closing brace, or with its line. One in complete quotes is left to
/// YAML. Given the lines one after the other; not thread-safe, and made for each piece of YAML.
/// </remarks>
internal sealed partial class BracketText
{
    private readonly Stack<char> _open = new();
    private char _quote;

    /// <summary>The place and length of each typed value in a line.</summary>
    public IEnumerable<(int Start, int Length)> In(string yaml, YamlLines.Line line)
    {
        var (at, end) = (line.Start, line.Start + line.Length);
        if (!IsOpen)
        {
            if (Opening().Match(yaml, line.Start, line.Length) is not { Success: true } opening) yield break;
            at = opening.Groups["bracket"].Index;
        }
        var isName = _quote == '\0';
        for (; at < end; at++)
        {
            var c = yaml[at];
            if (_quote != '\0')
            {
                if (c == _quote) _quote = '\0';
                continue;
            }
            if (isName && IsOpen && _open.Peek() == '{' && Name().Match(yaml, at, end - at) is { Success: true } name)
            {
                var start = name.Index + name.Length;
                // In complete quotes it is left to YAML.
                var quoted = Quoted().Match(yaml, start, end - start);
                var isQuoted = quoted.Success && EndOfQuoted().IsMatch(yaml.AsSpan(start + quoted.Length, end - start - quoted.Length));
                var length = isQuoted ? quoted.Length : LengthOf(yaml, start, end);
                if (!isQuoted && length > 0) yield return (start, length);
                at = start + length - 1;
                isName = false;
                continue;
            }
            if (c == '#' && yaml[at - 1] is ' ' or '\t') yield break;
            if (c is '"' or '\'' && yaml[at - 1] is ' ' or ',' or '[' or '{') _quote = c;
            else if (c is '[' or '{') _open.Push(c);
            else if (c is ']' or '}' && _open.TryPop(out _) && !IsOpen) yield break;
            isName = c is '{' or ',' || (isName && c == ' ');
        }
    }

    /// <summary>True inside brackets that an earlier line opened.</summary>
    public bool IsOpen => _open.Count > 0;

    [GeneratedRegex(@"\G\s*(?:-\s+)?(?:[\w\-]+:[ \t]+)?(?<bracket>[\[{])", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    /// <summary>How long the typed value is that begins here, without the space at its end; found in one walk, since a line may be long.</summary>
    private static int LengthOf(string yaml, int start, int end)
    {
        if (start == end || yaml[start] is ',' or '}') return 0;
        var last = start + 1;
        for (var i = last; i < end && yaml[i] != '}' && !(yaml[i] == ',' && IsEnd(yaml, i, end)); i++)
        {
            if (yaml[i] is not (' ' or '\t')) last = i + 1;
        }
        return last - start;
    }

    /// <summary>True where nothing of a value follows: a closing brace, a comma with a name behind it, or the end of the line.</summary>
    private static bool IsEnd(string yaml, int at, int end) => End().IsMatch(yaml.AsSpan(at, end - at));

    [GeneratedRegex(@"\G(?:title|description|alt):[ \t]+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\G(?:""(?:[^""\\\n]|\\.)*""|'(?:[^'\n]|'')*')", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[ \t]*(?:\}|,[ \t]*[\w\-]+:(?:[ \t]|$)|,?[ \t]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    /// <summary>The same behind a closing quotation mark, where a remark may follow.</summary>
    [GeneratedRegex(@"^[ \t]*(?:\}|,[ \t]*[\w\-]+:(?:[ \t]|$)|,?[ \t]*(?:#|$))", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfQuoted();
}
