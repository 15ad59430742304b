using Lantern.Content.Safety;

namespace Lantern.Site.Pages;

/// <summary>The words of a <c>crisis:</c> link. The number in them is always the registry's, so that one edit there is enough.</summary>
public static class CrisisLinkText
{
    /// <summary>The words to show.</summary>
    /// <param name="line">The line.</param>
    /// <param name="channel">The channel that the link leads to.</param>
    /// <param name="typed">What the writer put into the brackets.</param>
    /// <param name="isStale">True when the typed digits belong to no channel of the line.</param>
    public static string For(CrisisLine line, Channel channel, string typed, out bool isStale)
    {
        isStale = false;
        if (typed.Length == 0) return channel.Label;
        if (!typed.Any(char.IsAsciiDigit)) return typed.Contains(channel.Value, StringComparison.Ordinal) ? typed : $"{typed} ({channel.Value})";
        if (line.Channels.Any(known => typed.Contains(known.Value, StringComparison.Ordinal))) return typed;
        isStale = true;
        return channel.Value;
    }
}
