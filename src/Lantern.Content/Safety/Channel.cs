namespace Lantern.Content.Safety;

/// <summary>One way to reach a crisis line, as its authority prints it.</summary>
/// <param name="Kind">Call, text, chat…</param>
/// <param name="Value">As printed: <c>116 123</c>, <c>988lifeline.org</c>.</param>
/// <param name="Dial">What the telephone dials: the digits of the value unless given; empty for a channel without a number.</param>
/// <param name="Keyword">The word to send to a text line.</param>
/// <param name="Option">The digit to press once the call is answered.</param>
public sealed record Channel(ChannelKind Kind, string Value, string Dial, string? Keyword, string? Option)
{
    /// <summary>The words of the link: verb and number for call and text, the address for the others.</summary>
    public string Label => Kind switch
    {
        ChannelKind.Call when Option is not null => $"Call {Value}, then press {Option}",
        ChannelKind.Call => $"Call {Value}",
        ChannelKind.Text when Keyword is not null => $"Text {Keyword} to {Value}",
        ChannelKind.Text => $"Text {Value}",
        _ => Value,
    };

    /// <summary>The target of the link.</summary>
    /// <remarks><c>sms:…?body=</c> is RFC 5724; <c>tel:</c> is RFC 3966 with a local number, since short codes have no international form.</remarks>
    public string Href => Kind switch
    {
        ChannelKind.Call or ChannelKind.Relay => $"tel:{Number}",
        ChannelKind.Text when Keyword is not null => $"sms:{Number}?body={Uri.EscapeDataString(Keyword)}",
        ChannelKind.Text => $"sms:{Number}",
        ChannelKind.Email => $"mailto:{Value}",
        _ => AddressOf(Value),
    };

    /// <summary>In a link, what follows a bare # would be no part of the number.</summary>
    private string Number => Dial.Replace("#", "%23", StringComparison.Ordinal);

    /// <summary>The whole address where only its name is printed.</summary>
    public static string AddressOf(string value) => value.Contains("://", StringComparison.Ordinal) ? value : $"https://{value}";
}
