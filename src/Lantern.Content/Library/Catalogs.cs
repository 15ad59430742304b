using Lantern.Content.Pages;
using Lantern.Content.People;
using Lantern.Content.Safety;
using Lantern.Content.Topics;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Everything that articles and pages may refer to by key. Immutable.</summary>
public sealed record Catalogs(
    Catalog<Topic> Topics,
    Catalog<Person> People,
    Catalog<Disclaimer> Disclaimers,
    Catalog<CrisisLine> CrisisLines,
    Catalog<Region> Regions,
    Catalog<Location> Locations,
    Catalog<CallToAction> CallsToAction)
{
    /// <summary>A finding for each file whose key another one of its kind has already.</summary>
    public IEnumerable<Diagnostic> Clashes =>
    [
        .. Topics.Clashes, .. People.Clashes, .. Disclaimers.Clashes, .. CrisisLines.Clashes, .. Regions.Clashes, .. Locations.Clashes, .. CallsToAction.Clashes,
    ];

    public static Catalogs From(
        IEnumerable<Topic> topics,
        IEnumerable<Person> people,
        IEnumerable<Disclaimer> disclaimers,
        IEnumerable<CrisisLine> crisisLines,
        IEnumerable<Region> regions,
        IEnumerable<Location> locations,
        IEnumerable<CallToAction> callsToAction,
        Func<string, IEnumerable<string>> brokenIn) => new(
            new(topics.Select(item => (item.Key, item)), item => item.Path, ContentDiagnostics.UnknownTopic, "Topics are the files in input/topics/", brokenIn("topics")),
            new(people.Select(item => (item.Key, item)), item => item.Path, ContentDiagnostics.UnknownPerson, "People are the files in input/people/; 'organisation' means the practice", brokenIn("people")),
            new(disclaimers.Select(item => (item.Key, item)), item => item.Text.Path, ContentDiagnostics.UnknownDisclaimer, "Disclaimers are the files in input/disclaimers/", brokenIn("disclaimers")),
            new(crisisLines.Select(item => (item.Key, item)), item => item.Path, ContentDiagnostics.UnknownCrisisLine, "Crisis lines are the files in input/crisis-lines/", brokenIn("crisis-lines")),
            new(regions.Select(item => (item.Key, item)), item => item.Path, ContentDiagnostics.UnknownRegion, "Regions are the files in input/regions/", brokenIn("regions")),
            new(locations.Select(item => (item.Key, item)), item => item.Path, ContentDiagnostics.UnknownLocation, "Locations are the files in input/locations/", brokenIn("locations")),
            new(callsToAction.Select(item => (item.Key, item)), item => item.Path, ContentDiagnostics.UnknownCallToAction, "Calls to action are the files in input/calls-to-action/", brokenIn("calls-to-action")));
}
