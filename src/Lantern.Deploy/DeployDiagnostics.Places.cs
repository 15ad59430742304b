using Lantern.Diagnostics;

namespace Lantern.Deploy;

/// <summary>
/// Findings about where a site is published to, and as what: LN1235 and on; and what keeps a site from visitors because of its crisis lines.
/// </summary>
public static partial class DeployDiagnostics
{
    public static readonly DiagnosticDescriptor FolderRefused = new(
        "LN1235", "A folder that nothing can be published to", "the folder '{0}' {1}, so nothing is published to it", Severity.Error,
        "name a folder outside of the site that is empty or not there yet, such as --target folder:/srv/www");

    public static readonly DiagnosticDescriptor UnreadableFolder = new(
        "LN1236", "Not said which folder", "'{0}' does not say which folder to publish to: {1}", Severity.Error,
        "write the whole path, such as --target folder:/srv/www; for a folder in your home folder begin it with ~/");

    public static readonly DiagnosticDescriptor NotOurs = new(
        "LN1237", "Something is in the way", "{0} is {1} that Lantern did not make", Severity.Error,
        "move it away, or publish to another folder; it was left as it is, and so was what visitors get");

    public static readonly DiagnosticDescriptor FolderFailed = new(
        "LN1238", "A folder that can't be read or written", "the folder {0} can't be {1}: {2}", Severity.Error,
        "let the user who runs this read and write there, or name another folder; what was live before stays as it was");

    public static readonly DiagnosticDescriptor DiskFull = new(
        "LN1239", "The disk is full", "there is no room left in {0}: {1} of {2} files are there", Severity.Error,
        "make room and deploy again: only what is missing is copied then. What was live before stays as it was, all of it");

    public static readonly DiagnosticDescriptor BecameLive = new(
        "LN1240", "A draft took the live site's place", "{0} showed the draft '{1}' to visitors, in place of the live site: {2}", Severity.Error,
        "choose another name for drafts, and look at Netlify's pages 'Deploys' and 'Branches and deploy contexts' which name is the live site's");

    public static readonly DiagnosticDescriptor LineChanged = new(
        "LN1241", "A crisis line was changed since the build", "the built pages show the crisis line '{0}' as '{1}', and its file says '{2}'",
            Severity.Error,
        "run 'lantern build' again, then deploy again");

    public static readonly DiagnosticDescriptor NotPruned = new(
        "LN1242", "Old releases could not be deleted", "it is live, but old releases in {0} could not be deleted: {1}", Severity.Warning,
        "delete them by hand where they take too much room, or hold what nobody should keep; the next deploy tries again");

    public static readonly DiagnosticDescriptor UnverifiedInArticle = new(
        "LN1243", "A crisis line in an article that nobody has checked",
            "nobody has ever checked the crisis line '{0}' of this article, which visitors of your own region would call", Severity.Error,
        "read {1}, compare every number and hour, and write 'verified-on:' with the day and 'verified-by:' with your file in input/people/ " +
            "below the line");

    private static IEnumerable<DiagnosticDescriptor> OfPlaces =>
        [FolderRefused, UnreadableFolder, NotOurs, FolderFailed, DiskFull, BecameLive, LineChanged, NotPruned, UnverifiedInArticle];
}
