using System.Text.RegularExpressions;

namespace Lantern.Diagnostics.Numbers;

/// <summary>A link dials the number that its words say. Pure.</summary>
public static partial class LinkNumbers
{
    /// <summary>The number that is read and not dialled, as it is written; null where the link keeps its word.</summary>
    /// <remarks>
    /// Words that hold a number and a target that dials: the two are one number, whosever it is. Words that are a registered number and nothing else:
    /// the target dials it. Further words may lead anywhere: "988 Lifeline" is a name.
    /// </remarks>
    /// <param name="words">What is read, or read out.</param>
    /// <param name="target">Where the link leads.</param>
    /// <param name="registered">The numbers of the registry.</param>
    public static string? Broken(string words, string target, RegisteredNumbers registered)
    {
        if (PhoneNumbers.CanHaveNone(words)) return null;
        var numbers = PhoneNumbers.Find(words);
        if (numbers.IsEmpty) return null;
        if (PhoneNumber.DialledBy(target) is { } dialled)
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                if (registered.IsSame(dialled, numbers[i].Digits) || (i > 0 && GoesOn(words, numbers[i - 1], numbers[i]))) continue;
                // A number may be printed in groups of letters that only stand behind it as words do: 0800 HELP ME.
                return registered.IsSame(dialled, KeysOf(words, numbers[0])) ? null : words[numbers[i].Start..numbers[i].End];
            }
            return null;
        }
        if (!PhoneNumbers.AreAll(words, numbers)) return null;
        var first = numbers.FirstOrDefault(number => registered.Contains(number.Digits));
        return first.Digits is null ? null : words[first.Start..first.End];
    }

    private static string KeysOf(string words, PhoneNumber first) => PhoneNumber.DigitsOf(PlainDigits.Of(words[first.Start..]).Text);

    /// <summary>
    /// "711, then 988": the second is asked for once the first has answered. "1-800-555-TALK (8255)": the second is the end of the first, in
    /// digits.
    /// </summary>
    private static bool GoesOn(string words, PhoneNumber before, PhoneNumber number)
    {
        var between = PlainDigits.Of(words[before.End..number.Start]).Text;
        return Then().IsMatch(between) || (between.Trim() == "(" && before.Digits.EndsWith(number.Digits, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s*,?\s*then\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Then();
}
