namespace Lantern.Browser.Looking;

/// <summary>A protected part as it is in the page now.</summary>
/// <param name="Kind">strip, line, disclaimer, box or region.</param>
/// <param name="Key">The key of its crisis line or disclaimer, or the line's name.</param>
/// <param name="Html">What it holds.</param>
/// <param name="Signature">All that decides how assistive software reads it.</param>
internal sealed record LookedPart(string Kind, string Key, string Html, string Signature)
{
    /// <summary>What it is called in a sentence.</summary>
    public string Name => Kind switch
    {
        "strip" => "the crisis strip",
        "line" => $"the crisis block '{Key}'",
        "disclaimer" => $"the disclaimer '{Key}'",
        "region" => $"the crisis line '{Key}'",
        _ => "the crisis box",
    };
}
