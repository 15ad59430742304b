namespace Lantern.Site.Pipelines;

/// <summary>A piece of content and its body.</summary>
public sealed record Entry<T>(T Item, BodyInfo Body);
