namespace Lantern.Site.Registry;

/// <summary>One crisis line as <c>lantern crisis-lines</c> tells of it.</summary>
/// <param name="Key">Its file's name without ending.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">Key of its region.</param>
/// <param name="IsOwn">True for a line of the site's own regions, which must be verified before the site goes live.</param>
/// <param name="Channels">Each way to reach it, as printed.</param>
/// <param name="VerifiedOn">The day on which a person compared it with its authority's page; null for never.</param>
/// <param name="VerifiedBy">Who did.</param>
/// <param name="AgeInDays">Days since then; null for never.</param>
/// <param name="IsDue">It was never verified, or longer ago than the settings allow.</param>
/// <param name="AuthorityUrl">The page to compare it with.</param>
/// <param name="Pages">Addresses of live pages that show it as their crisis line or name it in their text, in ordinal order. The crisis page, which shows every line, is not among them.</param>
public sealed record LineEntry(
    string Key, string Name, string Region, bool IsOwn, IReadOnlyList<string> Channels, DateOnly? VerifiedOn, string? VerifiedBy, int? AgeInDays, bool IsDue, string? AuthorityUrl, IReadOnlyList<string> Pages);
