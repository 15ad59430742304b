using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site;

namespace Lantern.Deploy.Erasing;

/// <summary>What erasing a page needs of the world.</summary>
/// <param name="Files">The file system.</param>
/// <param name="Clock">The time.</param>
/// <param name="Git">The version history.</param>
/// <param name="BuilderOf">Makes what builds a site that lies in such files.</param>
/// <param name="Targets">Finds the place that the site is published to.</param>
/// <param name="Talk">Whoever is told and asked.</param>
public sealed record ErasureTools(
    IFileSystem Files, TimeProvider Clock, ITool Git, Func<IFileSystem, SiteBuilder> BuilderOf, DeployTargets Targets, IErasureTalk Talk);
