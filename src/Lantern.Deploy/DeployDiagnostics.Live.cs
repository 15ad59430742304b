using Lantern.Diagnostics;

namespace Lantern.Deploy;

/// <summary>Findings about what is live: LN122x.</summary>
public static partial class DeployDiagnostics
{
    public static readonly DiagnosticDescriptor Unreachable = new(
        "LN1221", "A page that does not answer", "{0} could not be read: {1}", Severity.Error, "open it in a browser; if it works there, run 'lantern verify' again");

    public static readonly DiagnosticDescriptor WrongStatus = new(
        "LN1222", "A page that answers something else", "{0} answers {1} where it should answer {2}", Severity.Error, "deploy again; if it stays so, look at the host's settings for this address");

    public static readonly DiagnosticDescriptor AlteredLive = new(
        "LN1223", "A live page is not the one that was built", "{0} is not what the build made", Severity.Error,
        "if somebody else has published since, build that state and verify again; else deploy again");

    public static readonly DiagnosticDescriptor HeaderMissing = new(
        "LN1224", "A header is missing", "{1} comes without the header {0}, which should be '{2}'", Severity.Error, "deploy again; if it stays so, something between the host and visitors takes it away");

    public static readonly DiagnosticDescriptor HeaderWrong = new(
        "LN1225", "A header is another one", "{1} comes with the header {0} '{3}', which should be '{2}'", Severity.Error,
        "deploy again; if it stays so, look for a rule at the host that sets the same header");

    public static readonly DiagnosticDescriptor WrongRedirect = new(
        "LN1226", "An old address leads elsewhere", "{0} leads to {1} and should lead to {2}", Severity.Error, "deploy again; if it stays so, look for a rule at the host for the same address");

    public static readonly DiagnosticDescriptor NotBuilt = new(
        "LN1227", "A live page that the build has not", "the live sitemap names {0}, and the build has no such page", Severity.Error,
        "if somebody else has published since, build that state and verify again; else deploy again");

    public static readonly DiagnosticDescriptor NotRenewed = new(
        "LN1228", "The live site was not renewed", "the live site was built {1} days ago, and since then something was due: {2}{3}", Severity.Warning,
        "build and deploy; then look why the daily run does not come (GitHub ends it after 60 days without a commit)");

    public static readonly DiagnosticDescriptor Rewritten = new(
        "LN1229", "The host writes into every page", "none of the {0} pages is byte for byte what was built", Severity.Warning,
        "each was read by the same rules as in a build, and holds its disclaimer and its crisis line; switch off at the host what changes pages (snippets, 'asset optimization'), so that they can be compared");

    public static readonly DiagnosticDescriptor RolledBack = new(
        "LN1230", "The deploy was taken back", "the live site had faults, so the deploy before ({0}) was made live again", Severity.Warning, "put the faults right, build and deploy again");

    public static readonly DiagnosticDescriptor NothingToRestore = new(
        "LN1231", "There is no deploy to go back to", "the live site has faults, and there was no deploy before this one to go back to", Severity.Warning, "put the faults right, build and deploy again");

    public static readonly DiagnosticDescriptor OtherBuild = new(
        "LN1232", "Another build is live", "what is live is another build than the one here: of {0}{1}", Severity.Error,
        "build the state that should be live and verify again; or deploy this one. Files that differ are not listed");

    private static IEnumerable<DiagnosticDescriptor> OfLive =>
        [Unreachable, WrongStatus, AlteredLive, HeaderMissing, HeaderWrong, WrongRedirect, NotBuilt, NotRenewed, Rewritten, RolledBack, NothingToRestore, OtherBuild];
}
