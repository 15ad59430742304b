using Lantern.Content;
using Lantern.Diagnostics;

namespace Lantern.Site.Pages;

/// <summary>Looks at what no page shows today, so that its faults are heard of now and not on the day that it goes live.</summary>
/// <remarks>
/// The findings of a draft are warnings. Those of a scheduled article are what they will be on its day: nothing may become an error by the passing of
/// time. An article that is kept out by an error of its own is looked at too, so that one build tells all.
/// </remarks>
internal static class UnpublishedChecks
{
    public static IEnumerable<Diagnostic> Run(Presentation site)
    {
        foreach (var call in site.Library.Catalogs.CallsToAction.All) site.Composer.Present(call);
        foreach (var disclaimer in site.Library.Catalogs.Disclaimers.All) site.Safety.Check(disclaimer);
        foreach (var notice in site.Content.Announcements.Where(notice => site.Bodies.Read(site.Content.BodyOf(notice.Path)).Ids.Count > 0))
            yield return ContentDiagnostics.HeadingInAnnouncement.At(SourceLocation.WholeFile(notice.Path));
        var later = site.Library.Scheduled.Select(article => article.Article.Path).ToHashSet(StringComparer.Ordinal);
        // Scheduled articles are made as whole pages, where there is no fault in their top.
        foreach (var article in site.Content.Hidden.Where(article => !later.Contains(article.Path)))
        {
            var findings = new DiagnosticBag();
            site.Composer.For(article.From, findings).Compose(article.Path);
            foreach (var finding in findings.ToSortedList()) yield return article.IsDraft ? finding.AtMostWarning() : finding;
        }
    }
}
