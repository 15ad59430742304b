using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Lantern.Diagnostics.Numbers;

/// <summary>
/// Finds what people could dial or text in a few words: runs of three digits and more with the usual signs between them, whatever their script,
/// also digit by digit and spelled out. Pure.
/// </summary>
/// <remarks>
/// Left out are hours, dates, years, ages, amounts and rates. Where a number can be read both ways it is found: words beside help can be put in
/// another way.
/// </remarks>
public static partial class PhoneNumbers
{
    private const int Least = 3;

    /// <summary>Numbers of so few digits are telephone numbers only where no year and no count is meant.</summary>
    private const int LongestShort = 4;

    /// <summary>Letters of the longest word that stands before a year, with the space around it.</summary>
    private const int LongestWord = 12;

    /// <summary>More numbers than these are no number that a link says, but a table.</summary>
    private const int Most = 20;

    private static readonly SearchValues<string> DigitWords =
        SearchValues.Create(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], StringComparison.OrdinalIgnoreCase);

    private static readonly char[] Letters = [.. Enumerable.Range('A', 26).Select(letter => (char)letter)];

    private static readonly string[] Spelled = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Pairs such as 8-20 are hours or ages, but for those that are known everywhere.</summary>
    private static readonly string[] KnownEverywhere = ["000", "111", "112", "911", "988", "999"];

    /// <summary>The numbers of a text, in order, by their places in it.</summary>
    public static ImmutableArray<PhoneNumber> Find(string text)
    {
        var plain = PlainDigits.Of(text);
        if (!plain.Text.AsSpan().ContainsAnyInRange('0', '9') && !plain.Text.AsSpan().ContainsAny(DigitWords)) return [];
        var found = ImmutableArray.CreateBuilder<PhoneNumber>();
        var taken = new bool[plain.Text.Length];
        var masked = NoNumber().Replace(plain.Text, static match => IsKnown(match) ? match.Value.Replace(':', '-') : new string('|', match.Length));
        foreach (Match match in Singles().Matches(masked)) Add(match, string.Concat(match.Value.Where(char.IsAsciiDigit)));
        foreach (Match match in Number().Matches(masked))
        {
            // Letters are those of a telephone's keys behind a number, as in 1-800-273-TALK; 4HELP and 13YARN are words.
            var end = match.Value.IndexOfAny(Letters);
            var digits = match.Value[..(end < 0 ? match.Length : end)].Count(char.IsAsciiDigit);
            if (!IsYearOrCount(masked, match)) Add(match, digits >= Least ? PhoneNumber.DigitsOf(match.Value) : "");
        }
        foreach (Match match in SpelledOut().Matches(masked))
        {
            Add(match, string.Concat(Word().Matches(match.Value).Select(word => DigitOf(word.Value))));
        }
        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return found.ToImmutable();

        void Add(Match match, string digits)
        {
            var place = taken.AsSpan(match.Index, match.Length);
            if (digits.Length < Least || place.Contains(true)) return;
            place.Fill(true);
            found.Add(new PhoneNumber(plain.OriginalOf(match.Index), EndOf(plain, text, match.Index + match.Length), digits));
        }
    }

    /// <summary>True where a text speaks of calling or writing to somebody: elsewhere a short number may be anything.</summary>
    public static bool IsAboutCalling(string text) => Calling().IsMatch(PlainDigits.Of(text).Text);

    /// <summary>True where a text can hold no number: nearly every link, to be passed at once.</summary>
    public static bool CanHaveNone(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('0', '9') && Ascii.IsValid(text) && !text.ContainsAny(DigitWords);

    /// <summary>
    /// True for words that are a number and nothing else, or that only ask to call or text it: <c>988</c>, <c>Call or text 988 now</c>.
    /// </summary>
    public static bool AreAll(string words, ImmutableArray<PhoneNumber> numbers)
    {
        if (numbers.IsEmpty || numbers.Length > Most) return false;
        var rest = words;
        foreach (var number in numbers.Reverse()) rest = rest.Remove(number.Start, number.End - number.Start).Insert(number.Start, " ");
        return AnyWord().Matches(PlainDigits.Of(rest).Text).All(word => Asking().IsMatch(word.Value));
    }

    private static int EndOf(PlainDigits plain, string text, int end)
    {
        var last = plain.OriginalOf(end - 1);
        return Math.Min(text.Length, last + (char.IsHighSurrogate(text[last]) ? 2 : 1));
    }

    private static bool IsKnown(Match match) => KnownEverywhere.Contains(PhoneNumber.DigitsOf(match.Value));

    private static bool IsYearOrCount(string text, Match match)
    {
        var digits = match.Value.Count(char.IsAsciiDigit);
        if (digits > LongestShort) return false;
        if (Counted().IsMatch(text.AsSpan(match.Index + match.Length))) return true;
        return digits == 4 && match.Length == 4 && match.Value[0] is '1' or '2' && BeforeYear().IsMatch(text[Math.Max(0, match.Index - LongestWord)..match.Index]);
    }

    private static string DigitOf(string word) => word.Equals("oh", StringComparison.OrdinalIgnoreCase)
        ? "0"
        : ((char)('0' + Array.FindIndex(Spelled, spelled => spelled.Equals(word, StringComparison.OrdinalIgnoreCase)))).ToString();

    // A bracket with a number of its own begins another number: "988 (24/7)".
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])\+?(?:\(\+?\d+\)[ .\-/]{0,2})?\d(?:[ .\-/]{0,3}\d)*(?:-?[A-Z]{3,8}(?:[ \-][A-Z]{2,8})*(?![\p{L}\p{N}]))?(?!\p{N})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>Digit by digit with anything else between them than letters: 9, 1, 1.</summary>
    [GeneratedRegex(@"(?<!\p{N})\d(?:[^\p{L}\p{N}|]{1,3}\d(?!\d)){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Singles();

    [GeneratedRegex(
        @"\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?:[ \-]+(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b){2,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpelledOut();

    [GeneratedRegex("[a-z]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex AnyWord();

    // Day and night, dates, times of day, amounts and rates, and pairs such as 18-25.
    [GeneratedRegex(
        @"(?<!\d)\d{1,4}(?:st|nd|rd|th)\b|(?<!\d)(?:24 ?/ ?7(?:/365)?|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])|\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}"
        + @"|(?:[01]?\d|2[0-4]):[0-5]\d|(?:[01]?\d|2[0-4])(?:[.][0-5]\d)? ?[ap][.]?m\b|(?:[01]?\d|2[0-4])[.][0-5]\d ?- ?(?:[01]?\d|2[0-4])[.][0-5]\d"
        + @"|(?<!\d[ .\-/]{1,3})\d{1,2} ?- ?\d{1,2}(?![ .\-/]{0,3}\d))(?!\d)|[$€£] ?\d[\d.,]*|(?<!\d)\d{1,3}(?:[.,]\d{1,3})? ?%",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoNumber();

    [GeneratedRegex(
        @"\b(?:call(?:s|ed|ing)?|text(?:s|ed|ing)?|phone|ring|dial(?:s|ed|ing)?|message|contact|reach(?:es|ed)?|number|hotline|helpline|lifeline"
        + @"|crisis|sms|tel|emergency)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calling();

    [GeneratedRegex(
        "^(?:call|text|phone|telephone|tel|ring|dial|sms|message|or|and|then|now|today|us|at|on|to|the|number|free|please|just|any|anytime|time|press"
        + "|option|[0-9])$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"^[- ]?(?:people|adults?|children|teenagers|men|women|patients?|clients?|persons?|participants?|studies|trials|deaths?|cases|calls|callers"
        + @"|times|mg|mcg|ml|kg|words|pages|minutes|hours|days|weeks|months|years?|percent|per\b|dollars|pounds|euros|members|families|students"
        + @"|miles|km|metres|meters|feet|in every|of every|out of)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"\b(?:in|since|until|from|before|after|by|during|of|year|and|to|early|late|mid|spring|summer|autumn|fall|winter|january|february|march"
        + @"|april|may|june|july|august|september|october|november|december)[ -]$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeYear();
}
