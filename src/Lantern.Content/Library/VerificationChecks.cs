using System.Globalization;
using Lantern.Content.FrontMatter;
using Lantern.Content.People;
using Lantern.Content.Safety;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Findings about who compared a crisis line with the page of its authority, and when. That it was long ago is never an error.</summary>
internal sealed class VerificationChecks(Catalog<Person> people, int maximumDays, DateOnly today)
{
    public void Run(CrisisLine line, Action<Diagnostic> report)
    {
        if (line.VerifiedBy is { } person) people.Find(person, report, "Name the person who looked; people are the files in input/people/");
        if (line.VerifiedOn is { } on && on.Value > today) report(ContentDiagnostics.VerifiedInFuture.At(on.Location, DateText.Format(on.Value), DateText.Format(today)));
        // Half of the two is a finding where it was read, and says more than this one.
        if (line is { VerifiedOn: null, VerifiedBy: null })
            report(ContentDiagnostics.UnverifiedLine.At(line.Place, line.Key, Authority(line), Command(line)));
        else if (line is { VerifiedOn: { } day, VerifiedBy: not null } && today.DayNumber - day.Value.DayNumber is var age && age > maximumDays)
            report(ContentDiagnostics.OldVerification.At(day.Location, line.Key, DateText.Format(day.Value), Number(age), Number(maximumDays), Authority(line), Command(line)));
    }

    private static string Authority(CrisisLine line) => line.AuthorityUrl ?? "the authority's page";

    /// <summary>The command writes into files of the registry; a line in an article has none.</summary>
    private static string Command(CrisisLine line) => line.Key.StartsWith("inline:", StringComparison.Ordinal) ? "" : $"run 'lantern crisis-lines verify {line.Key} --by PERSON', or ";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
