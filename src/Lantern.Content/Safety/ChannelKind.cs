namespace Lantern.Content.Safety;

/// <summary>A way to reach a crisis line.</summary>
public enum ChannelKind
{
    Call,
    Text,
    Chat,
    Email,
    Relay,
    Video,
}
