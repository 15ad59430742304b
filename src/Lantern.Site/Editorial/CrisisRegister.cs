using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Diagnostics.Numbers;
using Lantern.Editorial.Numbers;

namespace Lantern.Site.Editorial;

/// <summary>The numbers and addresses of the registry, and those that are out of use, each by how it may be typed. Immutable.</summary>
internal sealed class CrisisRegister
{
    private readonly ILookup<string, CrisisLine> _lines;
    private readonly ILookup<string, (string Region, CrisisLine? Line)> _retired;

    public CrisisRegister(Catalogs catalogs)
    {
        var lines = catalogs.CrisisLines.All;
        _lines = lines.SelectMany(line => line.Channels.SelectMany(channel => KeysOf(channel, line.Region.Value)).Distinct().Select(key => (key, line))).ToLookup(pair => pair.key, pair => pair.line, StringComparer.Ordinal);
        _retired = lines.SelectMany(line => line.Retired.SelectMany(value => KeysOf(value, line.Region.Value)).Select(key => (key, line.Region.Value, (CrisisLine?)line)))
            .Concat(RetiredNumber.All.SelectMany(number => KeysOf(number.Value, number.Region)
                .Select(key => (key, number.Region, lines.FirstOrDefault(line => line.Region.Value == number.Region && line.IsRoundTheClock && line.First(ChannelKind.Call) is { Option: null })))))
            .ToLookup(one => one.Item1, one => (one.Item2, one.Item3), StringComparer.Ordinal);
    }

    /// <summary>The lines that have a number or address.</summary>
    public IEnumerable<CrisisLine> LinesOf(string key) => _lines[key];

    /// <summary>Whose number it was once, and the line to name instead.</summary>
    public (string Region, CrisisLine? Line)? RetiredBy(string key, IReadOnlySet<string> regions) =>
        _retired[key].Where(one => regions.Contains(one.Region)).Concat(_retired[key]).Select(one => ((string, CrisisLine?)?)one).FirstOrDefault();

    /// <summary>The numbers for calls and texts in the registry that are out of use.</summary>
    public IEnumerable<(CrisisLine Line, Channel Channel)> RetiredInRegistry(Catalogs catalogs) =>
        from line in catalogs.CrisisLines.All
        from channel in line.Channels
        where channel.Kind is ChannelKind.Call or ChannelKind.Text
        where KeysOf(channel.Value, line.Region.Value).Any(key => _retired[key].Any(one => one.Region == line.Region.Value))
            || (channel.Option is { } option && _retired[$"press {option}"].Any(one => one.Region == line.Region.Value))
        select (line, channel);

    private static IEnumerable<string> KeysOf(Channel channel, string region) => channel.Kind switch
    {
        ChannelKind.Call or ChannelKind.Text => KeysOf(channel.Value, region).Concat(KeysOf(channel.Dial, region)),
        ChannelKind.Email => [channel.Value.ToLowerInvariant()],
        _ => [],
    };

    /// <summary>All ways to type a number: as it is, from abroad, and without the 1 of long distance.</summary>
    private static IEnumerable<string> KeysOf(string value, string region)
    {
        if (NumberReader.ChoiceOf(value) is { } choice) return [choice];
        if (value.Contains('@', StringComparison.Ordinal)) return [value.ToLowerInvariant()];
        var digits = NumberReader.DigitsOf(value);
        if (digits.Length < 3 || !value.Any(char.IsAsciiDigit)) return [];
        var code = CallingCodes.Of(region);
        if (code == "1") return digits is ['1', ..] && digits.Length == 11 ? [digits, digits[1..]] : digits.Length == 10 ? [digits, "1" + digits] : [digits];
        return code is null || digits.Length < 6 ? [digits] : [digits, code + digits.TrimStart('0')];
    }
}
