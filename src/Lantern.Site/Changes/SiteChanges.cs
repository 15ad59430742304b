using Lantern.Diagnostics;
using Lantern.Site.Pipelines;
using Lantern.Site.Reviewing;

namespace Lantern.Site.Changes;

/// <summary>What a change does to a site: its pages before and after, and what was found.</summary>
/// <param name="Pages">Pages that differ, those whose own file was changed first.</param>
/// <param name="Others">Files for programs that differ: feeds, the API, and the like.</param>
/// <param name="New">Findings that the change brings.</param>
/// <param name="Known">Findings that were there before it.</param>
/// <param name="Content">The site as it is now; null where it can't be read.</param>
/// <param name="Articles">Articles whose files were changed.</param>
public sealed record SiteChanges(
    IReadOnlyList<PageChange> Pages, int Others, IReadOnlyList<Diagnostic> New, IReadOnlyList<Diagnostic> Known, SiteContent? Content, IReadOnlyList<TouchedArticle> Articles);
