namespace Lantern.Site.Importing;

/// <summary>An article as it was brought in.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Topic">The topic that it was filed under; null where none could be proposed.</param>
/// <param name="Text">The file.</param>
/// <param name="Notes">What was inferred, for a person to look at.</param>
public sealed record ImportedArticle(string Title, string? Topic, string Text, IReadOnlyList<string> Notes);
