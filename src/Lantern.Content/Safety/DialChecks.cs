using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;

namespace Lantern.Content.Safety;

/// <summary>
/// A channel dials what is printed: the digits of <c>dial</c> are those of <c>value</c>, with the letters of a telephone's keys, the calling code
/// of the region, and relays such as "711, then 988".
/// </summary>
internal static partial class DialChecks
{
    /// <summary>False, with a finding, where the telephone would dial another number than people read.</summary>
    /// <param name="kind">Of the channel.</param>
    /// <param name="value">The number as printed.</param>
    /// <param name="dial">The digits, as given; null where they are those of the value by themselves.</param>
    /// <param name="region">Whose calling code counts.</param>
    /// <param name="diagnostics">Receives the finding.</param>
    public static bool DialsWhatIsPrinted(ChannelKind kind, Located<string> value, Located<string>? dial, string region, DiagnosticBag diagnostics)
    {
        if (dial is not { } given || kind is not (ChannelKind.Call or ChannelKind.Text or ChannelKind.Relay)) return true;
        var printed = kind == ChannelKind.Relay ? Steps(value.Value)[0] : PlainDigits.Of(value.Value).Text;
        var readings = Readings(printed);
        var dialled = string.Concat(given.Value.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));
        if (readings.Any(reading => PhoneNumber.IsSame(dialled, reading, CallingCodes.Of(region)))) return true;
        diagnostics.Add(ContentDiagnostics.DialsOther.At(given.Location, value.Value, given.Value, readings[0]));
        return false;
    }

    /// <summary>The numbers that a relay names after its own, each of which has to be one to call or text on the same line.</summary>
    public static IEnumerable<string> FurtherSteps(string value) =>
        Steps(value).Skip(1).SelectMany(step => PhoneNumbers.Find(step).Select(number => number.Digits));

    private static ImmutableArray<string> Steps(string value) => [.. Then().Split(PlainDigits.Of(value).Text)];

    /// <summary>
    /// The numbers that the print can be read as, the likeliest first: words in front such as TTY are none of it, and a bracket may repeat the
    /// letters in digits.
    /// </summary>
    private static List<string> Readings(string printed)
    {
        var first = printed.AsSpan().IndexOfAnyInRange('0', '9');
        if (first < 0) return [PhoneNumber.DigitsOf(printed)];
        var number = printed[first..];
        var readings = new List<string> { PhoneNumber.DigitsOf(number) };
        if (Repeated().Match(number) is { Success: true } both && readings[0].Length > 0)
        {
            var letters = PhoneNumber.DigitsOf(both.Groups["letters"].Value);
            if (letters.EndsWith(PhoneNumber.DigitsOf(both.Groups["digits"].Value), StringComparison.Ordinal)) readings.Insert(0, letters);
        }
        // Words before a number may be its letters as well.
        if (printed[..first].Any(char.IsAsciiLetter)) readings.Add(PhoneNumber.DigitsOf(printed));
        return readings;
    }

    [GeneratedRegex(@"\s*(?:,|;|\band\b)?\s*\bthen\b\s*|\s*[,;]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Then();

    [GeneratedRegex(@"^(?<letters>.*[A-Za-z]) ?\((?<digits>[\d \-]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();
}
