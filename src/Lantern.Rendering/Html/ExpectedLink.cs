namespace Lantern.Rendering.Html;

/// <summary>A link that has to be there with just these words and this target.</summary>
public sealed record ExpectedLink(string Text, string Href);
