using System.Collections.Immutable;
using Lantern.Content.FrontMatter;

namespace Lantern.Content.Safety;

/// <summary>The channels of a crisis line; one that would lead nowhere is a finding and left out.</summary>
internal static class ChannelReader
{
    private static readonly string[] Kinds = ["call", "text", "chat", "email", "relay", "video"];

    /// <param name="line">The crisis line.</param>
    /// <param name="region">Its region, whose calling code counts.</param>
    /// <param name="retired">What the line no longer has.</param>
    /// <param name="allRead">False when a channel, or the list, has a finding of its own.</param>
    public static ImmutableArray<Channel> Read(MapReader line, string region, ImmutableArray<string> retired, out bool allRead)
    {
        var maps = line.Maps("channels", "a channel");
        var read = maps.Select(map => ReadOne(map, region, retired)).ToImmutableArray();
        ImmutableArray<Channel> all = [.. read.OfType<Channel>()];
        ImmutableArray<Channel> channels = [.. maps.Zip(read).Where(pair => pair.Second is { } channel
            && NamesOwnNumbers(channel, all, region, pair.First)).Select(pair => pair.Second!)];
        allRead = channels.Length == maps.Length && (maps.Length > 0 || line.Node("channels") is null or YamlList { Items.Length: 0 });
        return channels;
    }

    private static Channel? ReadOne(MapReader map, string region, ImmutableArray<string> retired)
    {
        var word = map.Choice("kind", Kinds);
        if (!map.Has("kind")) map.Diagnostics.Add(ContentDiagnostics.MissingKey.At(map.Location, "kind", map.What));
        var value = map.RequiredText("value");
        var (dial, keyword, option) = (map.Text("dial"), map.Text("keyword"), map.Text("option"));
        map.Finish();
        if (word is null || value is null) return null;
        var kind = Enum.Parse<ChannelKind>(word, ignoreCase: true);
        // All of them, so that a writer hears of everything at once.
        var number = ChannelChecks.Number(kind, value.Value, dial, map.Diagnostics);
        var isRight = ChannelChecks.IsAddress(kind, value.Value, map.Diagnostics)
            & ChannelChecks.IsKeyword(keyword, map.Diagnostics)
            & ChannelChecks.IsOption(option, map.Diagnostics)
            & ChannelChecks.IsCurrent([value, dial, option], retired, map.Diagnostics)
            & (number is null || DialChecks.DialsWhatIsPrinted(kind, value.Value, dial, region, map.Diagnostics));
        return number is not null && isRight ? new Channel(kind, value.Value.Value, number, NullIfEmpty(keyword), NullIfEmpty(option)) : null;
    }

    /// <summary>What people read beside the number, the word to send and the number behind a relay, is of the same line.</summary>
    private static bool NamesOwnNumbers(Channel channel, ImmutableArray<Channel> all, string region, MapReader map)
    {
        ImmutableArray<string> own = [.. all.Where(other => other.Kind is ChannelKind.Call or ChannelKind.Text).Select(other => other.Dial)];
        var strange = channel.Kind == ChannelKind.Relay ? DialChecks.FurtherSteps(channel.Value).FirstOrDefault(digits
            => !LineWords.IsOwn(digits, region, own)) : null;
        if (strange is not null)
        {
            map.Diagnostics.Add(ContentDiagnostics.OtherNumberInWords.At(
                map.Text("value")?.Location ?? map.Location, strange, "this line",
                    "write a number that this line has for calls, such as 711, then 988"));
        }
        var isKeyword = LineWords.Check(map.Text("keyword"), region, own, "this line", "write the word that the authority prints, such as HOME",
            map.Diagnostics);
        return isKeyword && strange is null;
    }

    private static string? NullIfEmpty(Located<string>? text) => text is { Value.Length: > 0 } some ? some.Value : null;
}
