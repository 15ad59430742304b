namespace Lantern.Content.Safety;

/// <summary>An emergency number as printed, and the sentence that goes with it.</summary>
public sealed record Emergency(string Value, string Wording)
{
    public string Label => $"Call {Value}";

    public string Href => $"tel:{string.Concat(Value.Where(char.IsAsciiDigit))}";
}
