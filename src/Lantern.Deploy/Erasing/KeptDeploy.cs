namespace Lantern.Deploy.Erasing;

/// <summary>A deploy that is still at a host and holds an erased page.</summary>
/// <param name="Id">The host's name for it.</param>
/// <param name="Words">What it is: <c>a preview named pr-12</c>.</param>
/// <param name="IsLive">Visitors get it now, so that it can't be deleted before another takes its place.</param>
public sealed record KeptDeploy(string Id, string Words, bool IsLive);
