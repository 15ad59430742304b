using Lantern.Build.Documents;
using Lantern.Site.Pages;

namespace Lantern.Site.Feeds;

/// <summary>A feed that is to be made in its three forms.</summary>
/// <param name="Folder">The folder that they lie in, from the output folder on; empty or closed by <c>/</c>.</param>
/// <param name="Inputs">Stands for the articles that it may carry.</param>
/// <param name="Make">Makes it from what the site holds.</param>
public sealed record FeedPlan(string Folder, Fingerprint Inputs, Func<Presentation, Feed> Make);
