namespace Lantern.Preview;

/// <summary>What changed between two states, for the pages that are open in browsers.</summary>
/// <param name="State">The state after it.</param>
/// <param name="Paths">Files of the site that are other ones now; null for possibly any.</param>
/// <param name="StyleSheets">The addresses of all style sheets, where nothing but they changed; empty otherwise.</param>
public sealed record PreviewChange(PreviewState State, IReadOnlyList<string>? Paths, IReadOnlyList<string> StyleSheets);
