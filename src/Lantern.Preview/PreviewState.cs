using Lantern.Site.Sessions;

namespace Lantern.Preview;

/// <summary>What visitors of a preview see at a moment. Immutable.</summary>
/// <param name="Version">Grows with each change.</param>
/// <param name="Shown">The site that is served: the last one without errors, else the first.</param>
/// <param name="Latest">The site as it was read last.</param>
public sealed record PreviewState(int Version, SiteSnapshot Shown, SiteSnapshot Latest);
