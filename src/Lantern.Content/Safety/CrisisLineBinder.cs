using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Safety;

/// <summary>YAML → <see cref="CrisisLine"/>; null and findings when it can't be one.</summary>
public static class CrisisLineBinder
{
    public static CrisisLine? Bind(YamlMap node, SourceText source, string key, DiagnosticBag diagnostics) =>
        Bind(new MapReader(node, source, diagnostics, "a crisis line"), key, SourceLocation.WholeFile(source.Path));

    internal static CrisisLine? BindInline(YamlMap node, string slug, MapReader article)
    {
        var map = new MapReader(node, article.Source, article.Diagnostics, "a crisis line in an article");
        return Bind(map, $"inline:{slug}", map.Location);
    }

    private static CrisisLine? Bind(MapReader map, string key, SourceLocation place)
    {
        var (name, region) = (map.RequiredText("name"), map.RequiredText("region"));
        ImmutableArray<string> retired = [.. map.Texts("retired").Select(text => text.Value)];
        var channels = ChannelReader.Read(map, region?.Value ?? "", retired, out var allRead);
        var line = new CrisisLine
        {
            Path = map.Source.Path,
            Key = key,
            Place = place,
            Name = name?.Value ?? "",
            Region = region ?? new("", map.Location),
            Channels = channels,
            Languages = [.. map.Texts("languages").Select(text => text.Value)],
            Hours = map.RequiredText("hours")?.Value,
            AuthorityUrl = Authority(map),
            SourceRead = map.Date("source-read")?.Value,
            VerifiedOn = map.Date("verified-on"),
            VerifiedBy = map.Text("verified-by") is { Value.Length: > 0 } person ? person : null,
            Retired = retired,
        };
        CheckPair(map, "verified-on", "verified-by");
        CheckPair(map, "verified-by", "verified-on");
        if (line is { Hours: { } hours, IsRoundTheClock: false } && !OpeningHours.NamesZone(hours)) map.Diagnostics.Add(ContentDiagnostics.HoursWithoutZone.At(map.Text("hours")?.Location ?? place));
        CheckWords(map, line);
        map.Finish();
        if (channels.Any(channel => channel.Kind is ChannelKind.Call or ChannelKind.Text))
            return name is null || region is null ? null : line;
        // A channel that can't be read has a finding of its own, and may be the one that is missed here.
        if (allRead) map.Diagnostics.Add(ContentDiagnostics.NoVoiceChannel.At(map.Has("channels") ? map.LocationOf("channels") : map.Location));
        return null;
    }

    /// <summary>Name, hours and languages stand beside the numbers: whatever number is in them will be dialled.</summary>
    private static void CheckWords(MapReader map, CrisisLine line)
    {
        ImmutableArray<string> own = [.. line.Channels.Where(channel => channel.Dial.Length > 0)
            .SelectMany(channel => new[] { channel.Value, channel.Dial })];
        const string advice = "take {0} out, or add it to 'channels' if the line has it; write hours as 9 am to 5 pm or 09:00 to 17:00";
        // A channel that can't be read has a finding of its own, and its number may be the one.
        if (own.IsEmpty) return;
        foreach (var words in map.Texts("languages").Append(map.Text("name") ?? default).Append(map.Text("hours") ?? default))
            LineWords.Check(words, line.Region.Value, own, "this line", advice, map.Diagnostics);
    }

    /// <summary>Without it nobody could ever compare the line with anything.</summary>
    private static string? Authority(MapReader map)
    {
        const string key = "authority-url";
        if (map.Words(key) is null && map.Node(key) is null or YamlScalar) map.Diagnostics.Add(ContentDiagnostics.MissingKey.At(map.Has(key) ? map.LocationOf(key) : map.Location, key, map.What));
        return WebAddress.Read(map, key);
    }

    /// <summary>Who looked and when count together only.</summary>
    private static void CheckPair(MapReader map, string given, string other)
    {
        if (map.Words(given) is not null && map.Words(other) is null && map.Node(other) is null or YamlScalar)
            map.Diagnostics.Add(ContentDiagnostics.MissingKey.At(map.LocationOf(given), other, map.What));
    }
}
