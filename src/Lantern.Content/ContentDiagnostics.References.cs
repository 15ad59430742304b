using Lantern.Diagnostics;

namespace Lantern.Content;

/// <summary>Findings about how files fit together: LN4xxx.</summary>
public static partial class ContentDiagnostics
{
    public static readonly DiagnosticDescriptor MissingSettings = new(
        "LN4001", "No settings", "{0} is missing", Severity.Error,
        "make the file with at least: title, url, regions, disclaimer, crisis-line");

    public static readonly DiagnosticDescriptor EmptyInput = new(
        "LN4002", "The input folder is empty", "there is nothing in {0}", Severity.Error,
        "put settings.yml and your articles there, or name another folder with --input or --root");

    public static readonly DiagnosticDescriptor UnknownTopic = new(
        "LN4003", "Unknown topic", "unknown topic '{0}'", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor UnknownPerson = new(
        "LN4004", "Unknown person", "unknown person '{0}'", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor UnknownDisclaimer = new(
        "LN4005", "Unknown disclaimer", "unknown disclaimer '{0}'", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor UnknownCrisisLine = new(
        "LN4006", "Unknown crisis line", "unknown crisis line '{0}'", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor UnknownRegion = new(
        "LN4007", "Unknown region", "unknown region '{0}'", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor UnknownLocation = new(
        "LN4008", "Unknown location", "unknown location '{0}'", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor UnknownCallToAction = new(
        "LN4009", "Unknown call to action", "unknown call to action '{0}'", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor NoDisclaimer = new(
        "LN4010", "No disclaimer", "no disclaimer is set for {0}", Severity.Error,
        "add a line 'disclaimer: …' here, in its topic or in input/settings.yml; nothing goes live without one");

    public static readonly DiagnosticDescriptor NoCrisisLine = new(
        "LN4011", "No crisis line", "no crisis line is set for {0}", Severity.Error,
        "add a line 'crisis-line: …' here, in its topic or in input/settings.yml; nothing goes live without one");

    public static readonly DiagnosticDescriptor SlugClash = new(
        "LN4012", "Two articles with one address", "{0} and {1} would both be at /articles/{2}/", Severity.Error,
        "rename one of the files, or give one of them another 'slug:'");

    public static readonly DiagnosticDescriptor TwoRedirects = new(
        "LN4013", "One old address leads to two pages", "the old address {0} already leads to {1}", Severity.Error, "keep one of the two");

    public static readonly DiagnosticDescriptor RedirectFromLivePage = new(
        "LN4014", "The old address is a page", "{0} is a page of the site, so nobody would see it any more", Severity.Error,
        "remove this redirect, or move the page");

    public static readonly DiagnosticDescriptor NotAReviewer = new(
        "LN4015", "The reviewer may not review", "'{0}' does not have the role of a reviewer", Severity.Error,
        "name another reviewer, or add 'reviewer' to the 'roles' in {1}");

    public static readonly DiagnosticDescriptor NoRoundTheClockLine = new(
        "LN4016", "No line that is always open", "the region '{0}' has no line that can be called day and night", Severity.Error,
        "list a line with 'hours: 24/7' and a channel of the kind call; the first such line of your own first region is shown at the top of every page");

    public static readonly DiagnosticDescriptor UnverifiedLine = new(
        "LN4017", "A crisis line that nobody has checked", "nobody has checked '{0}' against the page of its authority yet", Severity.Warning,
        "read {1}, compare every number and hour, then {2}add 'verified-on:' and 'verified-by:'");

    public static readonly DiagnosticDescriptor KeyClash = new(
        "LN4018", "Two files with one name", "{0} and {1} have the same name, so '{2}' could mean either of them", Severity.Error,
        "rename one of the files, or delete the one that is out of date");

    public static readonly DiagnosticDescriptor OldVerification = new(
        "LN4019", "A crisis line that was checked long ago", "'{0}' was last checked on {1}, {2} days ago; the practice checks every {3} days", Severity.Warning,
        "read {4}, compare every number and hour, then {5}write the new day as 'verified-on:' and your name as 'verified-by:'");

    public static readonly DiagnosticDescriptor LineTwice = new(
        "LN4020", "A crisis line that is listed twice", "'{0}' is in this list already", Severity.Warning,
        "remove one of the two");

    public static readonly DiagnosticDescriptor LineOfOtherRegion = new(
        "LN4021", "A crisis line of another region", "'{0}' belongs to the region '{1}', not to '{2}'", Severity.Error,
        "remove it from this list, or correct 'region' in {3}; a line for both needs a file for each");

    public static readonly DiagnosticDescriptor UnknownWordGroup = new(
        "LN4022", "A group of crisis words that is not there", "there is no group '{0}' in this file", Severity.Error, "groups stand under 'groups:', each with its words in brackets");

    public static readonly DiagnosticDescriptor NoCrisisWords = new(
        "LN4023", "No crisis words", "this file has no lines under 'phrases:', so the search would never show the crisis lines by itself", Severity.Error,
        "copy the built-in list, theme/crisis-words/en.yml, and change what your language says differently");

    public static readonly DiagnosticDescriptor RedirectFitsPage = new(
        "LN4024", "A redirect that a page stands in the way of", "{0} is also the form of {1}, which is the site's own", Severity.Error,
        "make the rule narrower, such as /blog/* or /2019/:month/:title");

    public static readonly DiagnosticDescriptor RedirectNeverUsed = new(
        "LN4025", "A redirect that is never used", "every address of the form {0} goes by the rule for {1}, which stands above", Severity.Warning,
        "move the narrower rule up, above the wider one");

    public static readonly DiagnosticDescriptor PartTwice = new(
        "LN4026", "Two articles in one place of a series", "{0} is part {1} of the series '{2}' already", Severity.Warning,
        "give each article of the series a part of its own");

    public static readonly DiagnosticDescriptor PastedDisclaimer = new(
        "LN4028", "A disclaimer in the text", "this is a disclaimer, and the page's own is already added below", Severity.Warning,
        "delete it; for other words on this page, write 'disclaimer: {{ text: … }}' at the top of the file");

    public static readonly DiagnosticDescriptor NoQuickExitAddress = new(
        "LN4027", "A way out that leads nowhere", "the pages of this topic are to have a link for leaving them in haste, and the settings don't say where it leads", Severity.Error,
        "add a line 'quick-exit-url: …' to input/settings.yml, with the address of a page that nobody would wonder about, such as a weather forecast");

    public static readonly DiagnosticDescriptor LicenceNotValid = new(
        "LN4029", "A licence that was not valid", "no licence of {0} was valid on {2}, the day in '{1}': the last one ended on {3}", Severity.Error,
        "correct the day here, or the licences in {4}; if nobody with a licence looked at it then, have it reviewed now");

    public static readonly DiagnosticDescriptor LicenceEnded = new(
        "LN4030", "A licence that has ended", "the licence '{0}' of {1} ended on {2}", Severity.Warning,
        "write the new day once it is renewed; for somebody who is not with the practice any more, add 'left: …'. What was written and reviewed before that day stays as it is");

    public static readonly DiagnosticDescriptor NoSuchPlace = new(
        "LN4031", "A place where the practice is not", "this invites people to {0}, and {1}", Severity.Error,
        "write the place as in {2}, or leave it out");

    public static readonly DiagnosticDescriptor OtherReviewer = new(
        "LN4032", "A reviewer of other topics", "the settings leave articles of the tier '{1}' to other reviewers than '{0}'", Severity.Warning,
        "have it reviewed by one of: {2}; or add '{0}' to 'reviewers' under 'policy' in input/settings.yml");

    public static readonly DiagnosticDescriptor DialsOther = new(
        "LN4033", "A number that dials another", "people read '{0}', and a telephone dials {1}", Severity.Error,
        "write the digits that are printed: {2}; or correct the number that people read");

    public static readonly DiagnosticDescriptor OtherNumberInWords = new(
        "LN4034", "A number beside help that is not the line's", "'{0}' in these words can be dialled, and it is no number of {1}",
            Severity.Error, "{2}");

    public static readonly DiagnosticDescriptor UnseenWords = new(
        "LN4035", "Words that nobody can see", "'{0}' holds only signs that leave nothing to be seen", Severity.Error,
        "type the words, or delete the line; such signs come along when text is copied from a web page");

    private static IEnumerable<DiagnosticDescriptor> References =>
    [
        MissingSettings, EmptyInput, UnknownTopic, UnknownPerson, UnknownDisclaimer, UnknownCrisisLine, UnknownRegion, UnknownLocation,
        UnknownCallToAction, NoDisclaimer, NoCrisisLine, SlugClash, TwoRedirects, RedirectFromLivePage, NotAReviewer, NoRoundTheClockLine, UnverifiedLine, KeyClash,
        OldVerification, LineTwice, LineOfOtherRegion, UnknownWordGroup, NoCrisisWords,
        RedirectFitsPage, RedirectNeverUsed, PartTwice, NoQuickExitAddress, PastedDisclaimer, LicenceNotValid, LicenceEnded, NoSuchPlace, OtherReviewer,
        DialsOther, OtherNumberInWords, UnseenWords,
    ];
}
