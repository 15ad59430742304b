using Lantern.Content.Safety;
using Lantern.Content.Settings;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Findings about references between data files, each reported once and where it is written.</summary>
internal static class CatalogChecks
{
    public static void Run(SiteSettings settings, Catalogs catalogs, VerificationChecks verification, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(catalogs.Clashes);
        foreach (var region in settings.Regions) catalogs.Regions.Find(region, diagnostics.Add);
        foreach (var region in catalogs.Regions.All) CheckLines(region, catalogs, diagnostics);
        foreach (var line in catalogs.CrisisLines.All)
        {
            catalogs.Regions.Find(line.Region, diagnostics.Add);
            verification.Run(line, diagnostics.Add);
        }
        foreach (var call in catalogs.CallsToAction.All)
        {
            if (call.Location is { } location) catalogs.Locations.Find(location, diagnostics.Add);
        }
        if (settings.DefaultAuthor is { } author && author.Value != "organisation") catalogs.People.Find(author, diagnostics.Add);
        foreach (var person in settings.Policy.Reviewers.Values.SelectMany(people => people))
        {
            if (catalogs.People.Find(person, diagnostics.Add) is { IsReviewer: false } other) diagnostics.Add(ContentDiagnostics.NotAReviewer.At(person.Location, person.Value, other.Path));
        }
        foreach (var region in catalogs.Regions.All) CheckRoundTheClock(region, catalogs, diagnostics);
        foreach (var topic in catalogs.Topics.All.Where(topic => topic.QuickExit is not null && settings.QuickExitUrl is null)) diagnostics.Add(ContentDiagnostics.NoQuickExitAddress.At(topic.QuickExit!.Value));
    }

    /// <summary>A region lists its own lines, each once.</summary>
    private static void CheckLines(Region region, Catalogs catalogs, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in region.Lines)
        {
            if (!seen.Add(key.Value)) diagnostics.Add(ContentDiagnostics.LineTwice.At(key.Location, key.Value));
            else if (catalogs.CrisisLines.Find(key, diagnostics.Add) is { } line && line.Region.Value != region.Key && catalogs.Regions.TryGet(line.Region.Value, out var other))
                diagnostics.Add(ContentDiagnostics.LineOfOtherRegion.At(key.Location, key.Value, other.Key, region.Key, line.Path));
        }
    }

    /// <summary>At any hour somebody has to answer: the strip on every page needs such a line of the first region, and visitors of each other one find its lines on the crisis page.</summary>
    private static void CheckRoundTheClock(Region region, Catalogs catalogs, DiagnosticBag diagnostics)
    {
        if (RoundTheClock(region, catalogs) is null && !region.Lines.Any(line => catalogs.CrisisLines.IsUnreadable(line.Value)))
            diagnostics.Add(ContentDiagnostics.NoRoundTheClockLine.At(region.Lines.IsEmpty ? SourceLocation.WholeFile(region.Path) : region.Lines[0].Location, region.Key));
    }

    /// <summary>The first line of a region that can be called at any hour.</summary>
    public static CrisisLine? RoundTheClock(Region region, Catalogs catalogs) =>
        region.Lines.Select(key => catalogs.CrisisLines.TryGet(key.Value, out var line) ? line : null)
            .FirstOrDefault(line => line is { IsRoundTheClock: true } && line.First(ChannelKind.Call) is not null);
}
