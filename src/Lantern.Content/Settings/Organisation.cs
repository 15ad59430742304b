namespace Lantern.Content.Settings;

/// <summary>Who publishes the site.</summary>
public sealed record Organisation(string? Name, string? LegalName, string? Email, string? Phone);
