using System.Runtime.CompilerServices;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Diagnostics.Numbers;

namespace Lantern.Site.Registry;

/// <summary>The numbers of all crisis lines and emergency services of a site. Made once for each library. Thread-safe.</summary>
internal static class NumberRegister
{
    private static readonly ConditionalWeakTable<Catalogs, RegisteredNumbers> Made = [];

    public static RegisteredNumbers Of(Catalogs catalogs) => Made.GetValue(catalogs, static catalogs => RegisteredNumbers.Of(
        catalogs.CrisisLines.All.SelectMany(line => line.Channels.SelectMany(Digits).Select(digits => (digits, line.Region.Value)))
            .Concat(catalogs.Regions.All.SelectMany(region => region.Emergency.Also.Append(region.Emergency.Value)
                .Select(value => (PhoneNumber.DigitsOf(value), region.Key))))));

    /// <summary>The line that has a number for calls or texts, the site's own regions first; null for an emergency number.</summary>
    public static CrisisLine? LineOf(string digits, Library library)
    {
        return library.Catalogs.CrisisLines.All
            .Where(line => RegisteredNumbers.Of(line.Channels.SelectMany(Digits).Select(own => (own, line.Region.Value))).Contains(digits))
            .OrderBy(line => library.DefaultSafety.CrisisLines.Any(own => own.Key == line.Key) ? 0 : 1)
            .ThenBy(line => library.Settings.Regions.Any(region => region.Value == line.Region.Value) ? 0 : 1)
            .ThenBy(line => line.Channels.All(channel => channel.Option is null) ? 0 : 1)
            .ThenBy(line => line.Key, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>A relay is dialled before any line, and is no number of this one.</summary>
    private static IEnumerable<string> Digits(Channel channel) => channel.Kind is ChannelKind.Call or ChannelKind.Text
        ? [PhoneNumber.DigitsOf(channel.Dial), PhoneNumber.DigitsOf(PlainDigits.Of(channel.Value).Text)]
        : [];
}
