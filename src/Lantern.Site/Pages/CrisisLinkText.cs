using System.Text.RegularExpressions;
using Lantern.Content.Safety;
using Lantern.Diagnostics.Numbers;

namespace Lantern.Site.Pages;

/// <summary>The words and the target of a <c>crisis:</c> link. The number in them is always the registry's, so that one edit there is enough.</summary>
public static partial class CrisisLinkText
{
    /// <summary>The words to show and the channel to lead to.</summary>
    /// <param name="line">The line.</param>
    /// <param name="typed">What the writer put into the brackets; the word "text" in it asks for the text channel.</param>
    /// <param name="isStale">True when the typed number is none of the line's.</param>
    public static (string Text, Channel Channel) For(CrisisLine line, string typed, out bool isStale)
    {
        isStale = false;
        var first = TextVerb().IsMatch(typed) ? ChannelKind.Text : ChannelKind.Call;
        var second = first == ChannelKind.Text ? ChannelKind.Call : ChannelKind.Text;
        var channel = line.First(first) ?? line.First(second) ?? line.Channels[0];
        if (typed.Length == 0) return (channel.Label, channel);
        // Digits of any script, and numbers spelled out, are numbers to whoever reads them.
        var plain = PlainDigits.Of(typed).Text;
        var spelled = PhoneNumbers.Find(typed);
        if (!plain.Any(char.IsAsciiDigit) && spelled.IsEmpty)
        {
            return (typed.Contains(channel.Value, StringComparison.Ordinal) ? typed : $"{typed} ({channel.Value})", channel);
        }
        // Whole numbers only: 988 is not in 9881.
        var known = Number(channel.Value);
        var isDialled = spelled.All(number => number.Digits == known || number.Digits == PhoneNumber.DigitsOf(channel.Value));
        if (isDialled && Numbers().Matches(plain).All(number => Number(number.Value) == known)) return (typed, channel);
        isStale = true;
        return (channel.Value, channel);
    }

    /// <summary>The words to show for a line whose numbers nobody has verified yet: no number, and where its authority is found.</summary>
    /// <param name="line">The line.</param>
    /// <param name="typed">What the writer put into the brackets.</param>
    /// <param name="address">The authority's address, as people write it.</param>
    /// <param name="hasNumber">True when a number was typed, which is left out.</param>
    public static string ForAuthority(CrisisLine line, string typed, string address, out bool hasNumber)
    {
        hasNumber = PlainDigits.Of(typed).Text.Any(char.IsAsciiDigit) || !PhoneNumbers.Find(typed).IsEmpty;
        return $"{(typed.Length == 0 || hasNumber ? line.Name : typed)} ({address})";
    }

    private static string Number(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"\btext", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TextVerb();

    /// <summary>Digits with what people put between them.</summary>
    [GeneratedRegex(@"\+?\d(?:[\d\-. ()]*\d)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
