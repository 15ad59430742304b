using Lantern.Diagnostics;
using Lantern.Site.Erasing;

namespace Lantern.Deploy.Erasing;

/// <summary>All deploys that a place keeps: what visitors get, what they got before, drafts and previews.</summary>
/// <remarks>Nothing here throws for what a host, a disk or a network does: it is in the findings.</remarks>
public interface IKeptDeploys
{
    /// <summary>Those that hold a page, the live one first; null with findings where it can't be told.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<(IReadOnlyList<KeptDeploy>? Holding, IReadOnlyList<Diagnostic> Findings)> Find(ErasedPage page, CancellationToken cancellation);

    /// <summary>Deletes one for good; nobody can make it live again.</summary>
    /// <returns>Null where it is gone, else why not.</returns>
    Task<Diagnostic?> Delete(KeptDeploy deploy, CancellationToken cancellation);
}
