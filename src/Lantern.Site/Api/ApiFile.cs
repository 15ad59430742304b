using Lantern.Build.Documents;
using Lantern.Rendering.Html;
using Lantern.Site.Pages;

namespace Lantern.Site.Api;

/// <summary>A file of the API: made from the same values as the pages, and held against its own expectation.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Make">Makes its bytes.</param>
/// <param name="Expect">Says what the gate expects of it; null for what holds no health information.</param>
/// <param name="Updated">The newest day that its content bears.</param>
public sealed record ApiFile(string Path, Func<Presentation, byte[]> Make, Func<Presentation, PageExpectation>? Expect, DateOnly? Updated)
{
    /// <summary>Stands for what it was given besides what it reads of the site.</summary>
    public Fingerprint Inputs { get; init; }
}
