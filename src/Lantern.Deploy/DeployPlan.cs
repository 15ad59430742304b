namespace Lantern.Deploy;

/// <summary>What a deploy would change for visitors: addresses, each list in ordinal order. Immutable.</summary>
public sealed record DeployPlan(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed)
{
    /// <param name="files">What would be published.</param>
    /// <param name="live">The SHA-1 of what is live, by path.</param>
    public static DeployPlan Of(IReadOnlyList<DeployFile> files, IReadOnlyDictionary<string, string> live)
    {
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new DeployPlan(
            Urls(files.Where(file => !live.ContainsKey(file.Path)).Select(file => file.Path)),
            Urls(files.Where(file => live.TryGetValue(file.Path, out var sha) && sha != file.Sha1).Select(file => file.Path)),
            Urls(live.Keys.Where(path => !paths.Contains(path))));
    }

    private static IReadOnlyList<string> Urls(IEnumerable<string> paths) => [.. paths.Select(Site.Links.SitePaths.AddressOf).Order(StringComparer.Ordinal)];
}
