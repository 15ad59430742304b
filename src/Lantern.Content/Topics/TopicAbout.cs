namespace Lantern.Content.Topics;

/// <summary>What a topic is about, for structured data: a condition or a therapy, its name and, if known, a code.</summary>
public sealed record TopicAbout(string Type, string Name, string? Code);
