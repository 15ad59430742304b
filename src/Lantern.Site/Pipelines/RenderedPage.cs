using Lantern.Site.Pages;

namespace Lantern.Site.Pipelines;

/// <summary>A page and its HTML as UTF-8.</summary>
public sealed record RenderedPage(PlannedPage Plan, byte[] Html);
