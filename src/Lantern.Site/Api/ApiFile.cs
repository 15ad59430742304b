using Lantern.Rendering.Html;

namespace Lantern.Site.Api;

/// <summary>A file of the API that belongs to a page: made from the same values, and held against its own expectation.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Make">Makes its bytes.</param>
/// <param name="Expectation">What the gate expects of it; null for what holds no health information.</param>
/// <param name="Updated">The newest day that its content bears.</param>
public sealed record ApiFile(string Path, Func<byte[]> Make, PageExpectation? Expectation, DateOnly? Updated);
