namespace Lantern.Browser.Looking;

/// <summary>A fault with the page, the part and the state in which it was seen.</summary>
/// <param name="Page">The file of the page, as in the manifest.</param>
/// <param name="Part">What the part is called in a sentence.</param>
/// <param name="State">How the page was looked at; null for what belongs to none.</param>
/// <param name="Fault">What was seen.</param>
internal sealed record SeenFault(string Page, string Part, LookState? State, LookFault Fault)
{
    /// <summary>The declaration that probably did it; empty where nobody looked or none was found.</summary>
    public string Cause { get; init; } = "";

    /// <summary>Where the picture lies, for people; empty for none.</summary>
    public string Picture { get; init; } = "";

    /// <summary>The same fault of the same part, wherever and however it is seen.</summary>
    public string Key => $"{Fault.Kind}\n{Part}\n{Fault.Subject}";

    /// <summary>Faults that are likely to have one cause: one of them gets a picture.</summary>
    public string Family => $"{Fault.Kind}\n{Part}\n{State?.Scheme}";
}
