namespace Lantern.Site.Search;

/// <summary>Whether this build has an index for the search page to ask.</summary>
public sealed record SearchIndex(bool IsThere);
