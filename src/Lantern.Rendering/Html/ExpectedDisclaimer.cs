namespace Lantern.Rendering.Html;

/// <summary>A disclaimer that has to be there: its key, the version of its wording and the hash of its visible text.</summary>
public sealed record ExpectedDisclaimer(string Key, string? Version, string TextHash);
