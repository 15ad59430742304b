using System.Buffers;

namespace Lantern.Rendering.Markdown;

/// <summary>Splits running text into sentences. Pure.</summary>
/// <remarks>A sentence ends at . ! or ? (closing quotes and brackets included) before white space and a capital, digit or opening quote, unless a known abbreviation or an initial stands there.</remarks>
public static class SentenceSplitter
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…");

    private static readonly string[] Abbreviations = ["Dr", "Mr", "Mrs", "Ms", "Prof", "St", "vs", "e.g", "i.e", "etc", "approx", "No", "al", "Jr", "Sr", "p.m", "a.m", "U.S", "U.K", "Ph.D", "Psy.D", "M.D"];

    /// <summary>Start and end (exclusive) of each sentence, white space around it left out.</summary>
    public static IEnumerable<(int Start, int End)> Split(string text)
    {
        var start = SkipSpace(text, 0);
        for (var i = NextStop(text, start); i >= 0; i = NextStop(text, i + 1))
        {
            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '”' or '’' or '"' or ')' or ']' or '»') end++;
            var next = SkipSpace(text, end);
            if (next < text.Length && (next == end || !Begins(text, next) || (text[i] == '.' && IsAbbreviation(text, start, i))))
            {
                // The rest of a run of stops ends where this one does; asking each again makes a long run quadratic.
                i = end - 1;
                continue;
            }
            yield return (start, end);
            start = next;
            i = next - 1;
        }
        if (start < text.Length && text.AsSpan(start).TrimEnd().Length is var length && length > 0) yield return (start, start + length);
    }

    private static int NextStop(string text, int from) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(Stops) is >= 0 and var distance ? from + distance : -1;

    private static bool Begins(string text, int at) => char.IsUpper(text[at]) || char.IsDigit(text[at]) || text[at] is '“' or '‘' or '"' or '(' or '«' || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.OtherLetter;

    private static bool IsAbbreviation(string text, int start, int dot)
    {
        var from = dot;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '“' or '"')) from--;
        var word = text[from..dot];
        return (word.Length == 1 && char.IsUpper(word[0]) && word != "I") || Abbreviations.Contains(word);
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
