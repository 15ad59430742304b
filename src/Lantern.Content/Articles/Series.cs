namespace Lantern.Content.Articles;

/// <summary>The series that an article belongs to, and its place in it, from 1.</summary>
public sealed record Series(string Key, int Part);
