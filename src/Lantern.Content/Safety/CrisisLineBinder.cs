using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Safety;

/// <summary>YAML → <see cref="CrisisLine"/>; null and findings when it can't be one.</summary>
public static class CrisisLineBinder
{
    private static readonly string[] Kinds = ["call", "text", "chat", "email", "relay", "video"];

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
        var channels = ReadChannels(map, out var allRead);
        var line = new CrisisLine
        {
            Path = map.Source.Path,
            Key = key,
            Place = place,
            Name = name?.Value ?? "",
            Region = region ?? new("", map.Location),
            Channels = channels,
            Languages = [.. map.Texts("languages").Select(text => text.Value)],
            Hours = map.Words("hours"),
            AuthorityUrl = WebAddress.Read(map, "authority-url"),
            SourceRead = map.Date("source-read")?.Value,
            VerifiedOn = map.Date("verified-on"),
            VerifiedBy = map.Text("verified-by") is { Value.Length: > 0 } person ? person : null,
            Retired = [.. map.Texts("retired").Select(text => text.Value)],
        };
        CheckPair(map, "verified-on", "verified-by");
        CheckPair(map, "verified-by", "verified-on");
        map.Finish();
        if (channels.Any(channel => channel.Kind is ChannelKind.Call or ChannelKind.Text))
            return name is null || region is null ? null : line;
        // A channel that can't be read has a finding of its own, and may be the one that is missed here.
        if (allRead) map.Diagnostics.Add(ContentDiagnostics.NoVoiceChannel.At(map.Has("channels") ? map.LocationOf("channels") : map.Location));
        return null;
    }

    /// <summary>Who looked and when count together only.</summary>
    private static void CheckPair(MapReader map, string given, string other)
    {
        if (map.Words(given) is not null && map.Words(other) is null && map.Node(other) is null or YamlScalar)
            map.Diagnostics.Add(ContentDiagnostics.MissingKey.At(map.LocationOf(given), other, map.What));
    }

    private static ImmutableArray<Channel> ReadChannels(MapReader line, out bool allRead)
    {
        var channels = ImmutableArray.CreateBuilder<Channel>();
        var maps = line.Maps("channels", "a channel");
        foreach (var map in maps)
        {
            var kind = map.Choice("kind", Kinds);
            if (!map.Has("kind")) line.Diagnostics.Add(ContentDiagnostics.MissingKey.At(map.Location, "kind", map.What));
            var value = map.RequiredText("value");
            var dial = map.Text("dial");
            var (keyword, option) = (map.Words("keyword"), map.Words("option"));
            map.Finish();
            if (kind is null || value is null) continue;
            var channel = new Channel(
                Enum.Parse<ChannelKind>(kind, ignoreCase: true), value.Value.Value, Digits(dial?.Value ?? value.Value.Value), keyword, option);
            if (channel.Kind is ChannelKind.Call or ChannelKind.Text or ChannelKind.Relay && !channel.Dial.Any(char.IsAsciiDigit))
                line.Diagnostics.Add(ContentDiagnostics.EmptyChannel.At((dial ?? value).Value.Location, (dial ?? value).Value.Value));
            else channels.Add(channel);
        }
        allRead = channels.Count == maps.Length && (maps.Length > 0 || line.Node("channels") is null or YamlList { Items.Length: 0 });
        return channels.ToImmutable();
    }

    private static string Digits(string value)
    {
        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        return value.TrimStart().StartsWith('+') ? $"+{digits}" : digits;
    }
}
