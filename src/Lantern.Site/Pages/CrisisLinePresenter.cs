using Lantern.Content.Safety;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>A registry entry as pages show it. Pure.</summary>
/// <remarks>A line of another region that nobody has verified is shown as a link to its authority: a wrong number is worse than none.</remarks>
public static class CrisisLinePresenter
{
    public static CrisisLineView Present(CrisisLine line, bool isOwnRegion, string siteLanguage, StringsView words)
    {
        if (AuthorityOf(line, isOwnRegion) is { } authority)
            return new() { Key = line.Key, Name = line.Name, Channels = [new("authority", words["channel_authority"], AddressInWords(authority), authority)] };
        return new()
        {
            Key = line.Key,
            Name = line.Name,
            Channels = [.. line.Channels.Select(channel => new ChannelView(KindOf(channel.Kind), Lead(channel.Kind, words), channel.Label, channel.Href))],
            Hours = line.IsRoundTheClock ? words["hours_always"] : line.Hours,
            Languages = line.Languages.Length == 0 || (line.Languages.Length == 1 && line.Languages[0] == siteLanguage)
                ? null
                : words.Fill("languages_sentence", ("languages", string.Join(", ", line.Languages.Select(language => NameOf(language, words))))),
        };
    }

    /// <summary>The address that stands in for the numbers of a line of another region until somebody has verified them; null for a line that is shown itself.</summary>
    public static string? AuthorityOf(CrisisLine line, bool isOwnRegion) => isOwnRegion || line.IsVerified ? null : line.AuthorityUrl;

    private static string KindOf(ChannelKind kind) => kind.ToString().ToLowerInvariant();

    private static string? Lead(ChannelKind kind, StringsView words) => kind is ChannelKind.Call or ChannelKind.Text ? null : words[$"channel_{KindOf(kind)}"];

    private static string NameOf(string language, StringsView words) => words.Has($"language_{language}") ? words[$"language_{language}"] : language;

    /// <summary>The address as people write it. With its path: an authority may have pages for several lines, and two links with the same words must not lead to different ones.</summary>
    public static string AddressInWords(string url)
    {
        var address = new Uri(url);
        var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        return host + address.PathAndQuery.TrimEnd('/') + address.Fragment;
    }
}
