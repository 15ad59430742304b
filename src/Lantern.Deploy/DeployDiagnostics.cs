using Lantern.Diagnostics;

namespace Lantern.Deploy;

/// <summary>Findings about publishing: LN12xx.</summary>
public static partial class DeployDiagnostics
{
    public static readonly DiagnosticDescriptor NoToken = new(
        "LN1201", "No key to the host", "the host's key is not there: the variable NETLIFY_AUTH_TOKEN is empty", Severity.Error,
        "make a personal access key on Netlify's page 'User settings', under 'Applications', and give it to this command as NETLIFY_AUTH_TOKEN; in a workflow it is a secret of the repository");

    public static readonly DiagnosticDescriptor NoSite = new(
        "LN1202", "No site to publish to", "nobody said which site at Netlify this is", Severity.Error,
        "copy the 'Site ID' from Netlify's page 'Site configuration' into input/settings.yml: 'netlify: {{ site-id: … }}', or give it as NETLIFY_SITE_ID");

    public static readonly DiagnosticDescriptor NotProduction = new(
        "LN1203", "A preview is not for visitors", "{0} holds a preview, with what is not meant for visitors", Severity.Error,
        "run 'lantern build' without --drafts and --environment, then deploy again; or publish the preview with --alias NAME");

    public static readonly DiagnosticDescriptor Unverified = new(
        "LN1204", "A crisis line that nobody has checked", "nobody has ever checked the crisis line '{0}', which visitors of your own region would call", Severity.Error,
        "read {1} and then run 'lantern crisis-lines verify {0} --by PERSON'");

    public static readonly DiagnosticDescriptor KeyRefused = new(
        "LN1205", "The host refuses the key", "{0} refuses the key ({1})", Severity.Error,
        "it may have expired, or belong to somebody who may not publish this site: make a new one and give it as NETLIFY_AUTH_TOKEN. What was live before stays as it was");

    public static readonly DiagnosticDescriptor HostFailed = new(
        "LN1206", "The host does not answer as it should", "{0} could not be asked to {1}: {2}", Severity.Error,
        "try again in some minutes; what was uploaded counts, and what was live before stays as it was");

    public static readonly DiagnosticDescriptor HostRefused = new(
        "LN1207", "The host refuses what it is asked", "{0} refuses to {1}: {2}", Severity.Error,
        "what was live before stays as it was");

    public static readonly DiagnosticDescriptor UnknownSite = new(
        "LN1208", "The host knows no such site", "{0} knows no site '{1}' that this key may publish", Severity.Error,
        "compare 'netlify: site-id' in input/settings.yml, or NETLIFY_SITE_ID, with 'Site ID' on Netlify's page 'Site configuration'");

    public static readonly DiagnosticDescriptor TookTooLong = new(
        "LN1209", "It took too long", "the deploy was not live after {0}: it was still '{1}'", Severity.Error,
        "it was called off, and what was live before stays as it was; look at Netlify's page 'Deploys', then deploy again");

    public static readonly DiagnosticDescriptor Locked = new(
        "LN1210", "The site is locked", "somebody has locked the site at {0}, so that visitors would keep getting the deploy that is there now", Severity.Error,
        "unlock it on Netlify's page 'Deploys' ('Start auto publishing'), or leave --prod away");

    public static readonly DiagnosticDescriptor ChangedMeanwhile = new(
        "LN1211", "A file was changed while it was uploaded", "{0} is not what the build wrote: it was changed while it was being published", Severity.Error,
        "run 'lantern build' again, then deploy again; what was live before stays as it was");

    public static readonly DiagnosticDescriptor BadName = new(
        "LN1212", "A name that can't be an address of a draft", "'{0}' can't be the name of a draft: {1}", Severity.Error,
        "choose up to 37 small letters, digits and hyphens, such as pr-12; what is for visitors goes out with --prod");

    public static readonly DiagnosticDescriptor HostBroke = new(
        "LN1213", "The host could not make the deploy", "{0} has all files, but could not make a site of them: {1}", Severity.Error,
        "look at the deploy on Netlify's page 'Deploys'; what was live before stays as it was");

    public static readonly DiagnosticDescriptor UnsafeHost = new(
        "LN1216", "A host that the key may not be sent to", "NETLIFY_API_URL is no address that begins with https://", Severity.Error,
        "take the variable away; Lantern knows Netlify's address. On this machine itself http:// is allowed too");

    public static readonly DiagnosticDescriptor Stopped = new(
        "LN1217", "Stopped in the middle", "the deploy was stopped when all files were there already, and was called off", Severity.Error,
        "what was live before stays as it was; deploy again, and nothing is sent twice");

    public static readonly DiagnosticDescriptor Unknown = new(
        "LN1218", "Nobody can say whether it is live", "{0} has all files and gives no answer any more, so the deploy may be live or go live soon: {1}", Severity.Error,
        "look at the site and at Netlify's page 'Deploys'. Visitors get all of the old site or all of the new one, never a mixture");

    public static readonly DiagnosticDescriptor NotRecordable = new(
        "LN1233", "Nothing that could be recorded", "it could not be recorded what goes live, so nothing was published: {0}", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor NotRecorded = new(
        "LN1234", "What is live is not in the record", "the site is live, but the branch '{0}' could not be written: {1}", Severity.Error,
        "deploy again when the trouble is over: nothing is sent twice, and the record is written then");

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        NoToken, NoSite, NotProduction, Unverified, KeyRefused, HostFailed, HostRefused, UnknownSite, TookTooLong, Locked, ChangedMeanwhile, BadName, HostBroke, UnsafeHost, Stopped, Unknown, NotRecordable, NotRecorded,
        .. OfLive, .. OfPlaces, .. OfErasing,
    ];
}
