using Lantern.Diagnostics;

namespace Lantern.Deploy;

/// <summary>Findings of <c>lantern erase</c> about what is at hosts: LN809x.</summary>
public static partial class DeployDiagnostics
{
    public static readonly DiagnosticDescriptor StillHeld = new(
        "LN8090", "A deploy still holds the erased page", "{0} still holds the page: {1}", Severity.Error,
        "run the same command again; if it stays, delete it by hand: on Netlify's page 'Deploys' with 'Delete deploy', else the folder of that name");

    public static readonly DiagnosticDescriptor NotLooked = new(
        "LN8091", "Nobody can say whether a deploy holds the erased page", "the deploy {0} does not say which files it has: {1}", Severity.Error,
        "run the same command again in some minutes; if it stays, look at the deploy on Netlify's page 'Deploys', and delete it there");

    public static readonly DiagnosticDescriptor StillAnswers = new(
        "LN8092", "Visitors still get the erased page", "{0} answers {1} where nothing should be found any more", Severity.Error,
        "look at it in a browser in some minutes; if it stays, something between the host and visitors keeps a copy, which has to be emptied there");

    public static readonly DiagnosticDescriptor HoldsErased = new(
        "LN8093", "The deploy before holds an erased page",
        "the live site has faults, and the deploy before ({0}) was not made live again: it holds a page that was erased", Severity.Warning,
        "put the faults right, build and deploy again; run 'lantern erase' again with the page's address to delete older deploys");

    private static IEnumerable<DiagnosticDescriptor> OfErasing => [StillHeld, NotLooked, StillAnswers, HoldsErased];
}
