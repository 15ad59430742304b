namespace Lantern.Content.People;

/// <summary>A licence to practise: what, its number, who gave it and the day it ends.</summary>
public sealed record Licence(string Title, string? Number, string? Jurisdiction, DateOnly? Expires);
