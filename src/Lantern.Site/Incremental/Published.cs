using Lantern.Build.Output;
using Lantern.Site.Api;
using Lantern.Site.Assets;
using Lantern.Site.Crawlers;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Incremental;

/// <summary>Where finished work goes: the files, what the gate says, and what the files about all pages are made from. Thread-safe.</summary>
/// <param name="Output">The files.</param>
/// <param name="Log">What the gate saw.</param>
/// <param name="Pages">The pages.</param>
/// <param name="ApiDays">The newest day of each file of the API.</param>
/// <param name="Assets">Pictures and downloads, of which only those go out that a published file names.</param>
public sealed record Published(OutputSet Output, GateLog Log, PublishedPages Pages, ApiDays ApiDays, AssetShelf Assets);
