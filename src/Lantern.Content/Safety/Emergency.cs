using System.Collections.Immutable;

namespace Lantern.Content.Safety;

/// <summary>An emergency number as printed, and the sentence that goes with it.</summary>
public sealed record Emergency(string Value, string Wording)
{
    /// <summary>Further numbers that reach the same help, which the sentence may name.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    public string Label => $"Call {Value}";

    public string Href => $"tel:{PhoneText.Dial(Value)}";
}
