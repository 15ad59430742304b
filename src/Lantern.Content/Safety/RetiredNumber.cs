namespace Lantern.Content.Safety;

/// <summary>A number or menu choice that authorities have given up, whatever a site's own registry knows.</summary>
/// <param name="Region">Key of its region.</param>
/// <param name="Value">As it was printed.</param>
public sealed record RetiredNumber(string Region, string Value)
{
    /// <summary>
    /// The old lead number of the US line, which still leads to it and is not printed any more, and the menu choice for young people, which ended on 2025-07-17 (988lifeline.org; SAMHSA).
    /// </summary>
    public static IReadOnlyList<RetiredNumber> All { get; } = [new("us", "1-800-273-8255"), new("us", "press 3")];
}
