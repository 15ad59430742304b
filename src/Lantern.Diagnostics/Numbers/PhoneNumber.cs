using System.Text.RegularExpressions;

namespace Lantern.Diagnostics.Numbers;

/// <summary>A number that people could dial or text, found in words.</summary>
/// <param name="Start">Where it begins in the words.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Digits">What a telephone would dial, letters of its keys as digits, without a plus.</param>
public readonly partial record struct PhoneNumber(int Start, int End, string Digits)
{
    private const string Keys = "22233344455566677778889999";

    /// <summary>The digits of a printed number, letters of a telephone's keys as digits, without a plus.</summary>
    public static string DigitsOf(string printed) =>
        string.Concat(printed.Where(char.IsAsciiLetterOrDigit).Select(letter => char.IsAsciiDigit(letter) ? letter
            : Keys[char.ToUpperInvariant(letter) - 'A']));

    /// <summary>What the target of a link dials, with its plus if it has one; null for a target that dials nothing.</summary>
    public static string? DialledBy(string target)
    {
        // Browsers drop tabs, line breaks and leading spaces before they look at the scheme (WHATWG URL).
        var address = string.Concat(target.Where(sign => sign > ' '));
        var scheme = DialScheme().Match(address);
        if (!scheme.Success) return null;
        var number = Uri.UnescapeDataString(address[scheme.Length..].Split('?', ';', '&')[0]).TrimStart('/');
        return (number.StartsWith('+') ? "+" : "") + DigitsOf(number);
    }

    /// <summary>True where both reach the same telephone: the same digits, or one of them with the code that is dialled from abroad.</summary>
    /// <param name="dialled">With its plus, if it has one.</param>
    /// <param name="said">The digits that are read.</param>
    /// <param name="code">The calling code of the region; null where it is not known.</param>
    public static bool IsSame(string dialled, string said, string? code)
    {
        var (one, other) = (dialled.TrimStart('+'), said.TrimStart('+'));
        if (one == other) return true;
        // Short numbers such as 988 are not reached from abroad, so that a code before one makes another number of it.
        if (code is null || Math.Min(one.Length, other.Length) < 6) return false;
        return one == code + National(other, code) || other == code + National(one, code);
    }

    /// <summary>Without the nought that is dialled only within a country; in North America it is a one.</summary>
    private static string National(string digits, string code) => digits.StartsWith('0') && code != "39" ? digits[1..] : digits;

    [GeneratedRegex(@"^(?:tel|sms|smsto|callto|facetime|facetime-audio|mms):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DialScheme();
}
