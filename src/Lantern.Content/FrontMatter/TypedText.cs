using System.Text;
using System.Text.RegularExpressions;

namespace Lantern.Content.FrontMatter;

/// <summary>
/// Makes <c>title</c>, <c>description</c> and <c>alt</c>, on a line of their own or in braces, mean the text that was typed: YAML would break on a colon, cut at <c> #</c>
/// and read <c>No</c> as false.
/// </summary>
/// <remarks>
/// The text of such a value is replaced by as many letters before the YAML parser sees it, so that every other position stays true, and put
/// back afterwards. A value in complete quotes, a block (<c>|</c>, <c>&gt;</c>) and a value that goes on in the next line are left to YAML.
/// So is one that begins with a quotation mark and has a remark behind a closing one: in every field such a remark is for the writers alone.
/// </remarks>
internal sealed partial class TypedText
{
    private readonly Dictionary<int, string> _typed = [];

    private TypedText(string masked) => Masked = masked;

    public string Masked { get; private set; }

    /// <summary>The typed text of the value that begins at an offset in the YAML, if it was masked.</summary>
    public string? At(int offset) => _typed.GetValueOrDefault(offset);

    /// <summary>True for the keys whose value on one line is the text that was typed.</summary>
    public static bool IsTyped(string key) => key is "title" or "description" or "alt";

    public static TypedText Mask(string yaml)
    {
        var result = new TypedText(yaml);
        var masked = new StringBuilder(yaml);
        var brackets = new BracketText();
        foreach (var line in YamlLines.Read(yaml))
        {
            if (line.IsInBlock) continue;
            var isInBrackets = brackets.IsOpen;
            foreach (var (start, length) in brackets.In(yaml, line)) Add(start, yaml.Substring(start, length));
            if (isInBrackets) continue;
            var match = TypedKey().Match(yaml, line.Start, line.Length);
            if (!match.Success) continue;
            var value = match.Groups["value"];
            var text = value.Value.TrimEnd();
            if (text.Length == 0 || text[0] is '|' or '>' || IsQuoted(text) || HasRemark(text)) continue;
            if (YamlLines.GoesOn(yaml, line, match.Groups["key"].Index - line.Start)) continue;
            Add(value.Index, text);
        }
        result.Masked = masked.ToString();
        return result;

        void Add(int start, string text)
        {
            result._typed[start] = text;
            for (var i = 0; i < text.Length; i++) masked[start + i] = 'x';
        }
    }

    private static bool IsQuoted(string text)
    {
        if (text.Length < 2 || text[0] is not ('"' or '\'') || text[^1] != text[0]) return false;
        var inner = text[1..^1];
        return text[0] == '"' ? DoubleQuoted().IsMatch(inner) : !inner.Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal);
    }

    /// <summary>True for <c>'Two words' # note</c>. What YAML can't read of these, such as quotation marks inside, it says.</summary>
    private static bool HasRemark(string text) =>
        text[0] switch { '"' => RemarkAfterDouble().IsMatch(text), '\'' => RemarkAfterSingle().IsMatch(text), _ => false };

    /// <summary>Where a part begins that looks like a remark in a text that counts as typed; -1 where there is none. "Part # 3" has none.</summary>
    public static int RemarkIn(string text) =>
        text.Contains('#', StringComparison.Ordinal) && Remark().Match(text) is { Success: true } match ? match.Index + 1 : -1;

    [GeneratedRegex(@"[ \t]#[ \t]+[^\s\d]", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^""(?:[^""\\]|\\.)*""#|^"".*""[ \t]+#", RegexOptions.CultureInvariant)]
    private static partial Regex RemarkAfterDouble();

    [GeneratedRegex(@"^'(?:[^']|'')*'#|^'.*'[ \t]+#", RegexOptions.CultureInvariant)]
    private static partial Regex RemarkAfterSingle();

    [GeneratedRegex(@"\G\s*(?:-\s+)?(?<key>title|description|alt):[ \t]+(?<value>\S[^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex TypedKey();

    [GeneratedRegex(@"^(?:[^""\\]|\\.)*$", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleQuoted();
}
