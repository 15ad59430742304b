using Lantern.Content.FrontMatter;
using Lantern.Content.People;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Findings about licences to practise: whoever wrote or reviewed an article had a valid one that day. That it ended later is only a warning.</summary>
internal static class LicenceChecks
{
    public static void Run(Library library, Action<LibraryArticle, Diagnostic> report, Action<Diagnostic> reportPerson)
    {
        foreach (var article in library.WithScheduled)
        {
            if (article.Article.Dates.Published is { } published)
            {
                foreach (var author in article.Authors) Check(article, author, published, "published", report);
            }
            if (article.Article.Dates.Reviewed is { } reviewed && article.Reviewer is { } reviewer) Check(article, reviewer, reviewed, "reviewed", report);
        }
        foreach (var person in library.Catalogs.People.All.Where(person => person.Left is null || person.Left > library.Today))
        {
            foreach (var licence in person.Licences.Where(licence => !licence.IsValidOn(library.Today)))
                reportPerson(ContentDiagnostics.LicenceEnded.At(licence.Place, licence.Title, person.Name, DateText.Format(licence.Expires!.Value)));
        }
    }

    private static void Check(LibraryArticle article, Person person, Located<DateOnly> day, string what, Action<LibraryArticle, Diagnostic> report)
    {
        // Who has no licence listed is held to none; of several, one is enough.
        if (person.Licences.IsEmpty || person.Licences.Any(licence => licence.IsValidOn(day.Value))) return;
        report(article, ContentDiagnostics.LicenceNotValid.At(day.Location, person.Name, what, DateText.Format(day.Value), DateText.Format(person.Licences.Max(licence => licence.Expires!.Value)), person.Path));
    }
}
