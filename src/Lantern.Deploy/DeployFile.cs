using Lantern.Build.Output;
using Lantern.Site.Links;

namespace Lantern.Deploy;

/// <summary>One file to publish. Hashes are lower-case hexadecimal.</summary>
/// <param name="Path">Relative to the site, with <c>/</c> and none before it.</param>
/// <param name="FullPath">Where it lies on this machine.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha1">What hosts know it by.</param>
/// <param name="Sha256">What the build wrote.</param>
public sealed record DeployFile(string Path, string FullPath, int Size, string Sha1, string Sha256)
{
    /// <summary>The address that visitors find it at.</summary>
    public string Url => SitePaths.AddressOf(Path);

    public static DeployFile Of(ManifestEntry entry, OutputPaths paths) => new(entry.Path, paths.InOutput(entry.Path), entry.Size, entry.Sha1, entry.Sha256);
}
