namespace Lantern.Rendering.Html;

/// <summary>An entry of a feed that has to be there: its stable id, and what its text must hold.</summary>
public sealed record ExpectedEntry(string Id, PageExpectation Expectation);
