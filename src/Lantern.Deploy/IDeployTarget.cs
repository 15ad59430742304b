using Lantern.Diagnostics;

namespace Lantern.Deploy;

/// <summary>A place that a finished site can be published to: all of it at once, or not at all.</summary>
/// <remarks>
/// Nothing here throws for what a host or a network does: it is in the findings. <see cref="OperationCanceledException"/> is thrown where the caller asked for the end.
/// One deploy at a time for each instance.
/// </remarks>
public interface IDeployTarget
{
    /// <summary>The place in words: <c>the folder /srv/www</c>.</summary>
    string Name { get; }

    /// <summary>What visitors get now: the SHA-1 of each file by its path, and empty where nothing is live; null with findings where it can't be told.</summary>
    Task<(IReadOnlyDictionary<string, string>? Files, IReadOnlyList<Diagnostic> Findings)> ReadLive(CancellationToken cancellation);

    /// <summary>Publishes, and returns once visitors get it.</summary>
    /// <param name="deployment">What.</param>
    /// <param name="progress">Told in words what is done, now and then; called from any thread.</param>
    /// <param name="cancellation">Ends it; what was live before stays.</param>
    Task<DeployOutcome> Publish(Deployment deployment, Action<string> progress, CancellationToken cancellation);

    /// <summary>Makes an earlier deploy live again.</summary>
    /// <param name="id">The host's name for it.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>Nothing where it is live again, else why not.</returns>
    Task<IReadOnlyList<Diagnostic>> Restore(string id, CancellationToken cancellation);

    /// <summary>
    /// Deletes drafts by their names, with every address that leads to them; what visitors get stays. Those that are not there are no mistake.
    /// </summary>
    /// <param name="names">Which.</param>
    /// <param name="progress">Told in words what is done, now and then.</param>
    /// <param name="cancellation">Ends it; what is deleted by then stays so.</param>
    Task<RemovalOutcome> Remove(DraftNames names, Action<string> progress, CancellationToken cancellation);
}
