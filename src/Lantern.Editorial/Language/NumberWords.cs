using System.Text.RegularExpressions;

namespace Lantern.Editorial.Language;

/// <summary>Numbers in digits or words, at one end of a text. Pure.</summary>
internal static partial class NumberWords
{
    public static bool StartsWith(string text) => AtStart().IsMatch(text);

    public static bool EndsWith(string text) => AtEnd().IsMatch(text);

    private const string Number = @"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)";

    // At most one word in between: "30 of the", "under 40".
    [GeneratedRegex(@"^\W{1,2}(?:of |is |was |under |over |below |above |about )*" + Number + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();

    [GeneratedRegex(@"\b" + Number + @"\W{0,2}(?:of |the |small |large |whole )?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();
}
