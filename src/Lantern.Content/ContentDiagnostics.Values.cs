using Lantern.Diagnostics;

namespace Lantern.Content;

/// <summary>Findings about single values that can't be what they say: the later ones of LN3xxx.</summary>
public static partial class ContentDiagnostics
{
    public static readonly DiagnosticDescriptor VerifiedInFuture = new(
        "LN3024", "Checked on a day that is still to come", "'verified-on' is {0}, and today is {1}", Severity.Error,
        "write the day on which somebody compared this crisis line with the page of its authority");

    public static readonly DiagnosticDescriptor BadPhone = new(
        "LN3025", "Not a telephone number", "'{0}' is not a number that can be dialled", Severity.Error,
        "{1}");

    public static readonly DiagnosticDescriptor BadMail = new(
        "LN3026", "Not an email address", "'{0}' is not an email address", Severity.Error,
        "write it as name@example.org, without anything around it");

    public static readonly DiagnosticDescriptor BadOption = new(
        "LN3027", "A choice that nobody can press", "'{0}' is nothing that can be pressed on a telephone", Severity.Error,
        "write the digit to press once the call is answered, such as \"1\"; * and # are allowed");

    public static readonly DiagnosticDescriptor BadKeyword = new(
        "LN3028", "A word that can't be sent", "'{0}' is not a word to send in a text message", Severity.Error,
        "write the word that the authority prints, in letters and digits, such as HOME");

    public static readonly DiagnosticDescriptor RetiredValue = new(
        "LN3029", "A number that is no longer in use", "'{0}' is among those that this crisis line has 'retired'", Severity.Error,
        "write the number of today, or take it out of 'retired' if it is in use again");

    public static readonly DiagnosticDescriptor EmergencyNotNamed = new(
        "LN3030", "An emergency sentence without its number", "this sentence does not name the number {0}", Severity.Error,
        "name the number in the sentence, such as: In immediate danger, call {0}.");

    public static readonly DiagnosticDescriptor EmptyList = new(
        "LN3031", "An empty list", "there is nothing in the list of '{0}'", Severity.Error,
        "name at least one, or remove the whole line, so that what is set elsewhere counts");

    public static readonly DiagnosticDescriptor NoText = new(
        "LN3032", "An article without text", "this article has no text", Severity.Error,
        "write it below the second '---', or add a line 'draft: true' until it is there");

    public static readonly DiagnosticDescriptor BadColour = new(
        "LN3033", "Not a colour", "'{0}' is not a colour", Severity.Error,
        "write # and three or six of the signs 0 to 9 and a to f, in quotes, such as \"#1f6f78\"");

    public static readonly DiagnosticDescriptor UnfilledRedirect = new(
        "LN3040", "A new address that can't be filled in", "nothing fills in '{0}' as it stands", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor EmptyAnnouncement = new(
        "LN3034", "A notice without words", "this notice has no words", Severity.Error, "write them below the second '---', or remove the file");

    public static readonly DiagnosticDescriptor AnnouncementEndsFirst = new(
        "LN3035", "A notice that ends before it begins", "'until' ({0}) is earlier than 'from' ({1}), so nobody would ever see this notice", Severity.Error,
        "correct one of the two days; 'until' is the last day on which it is shown");

    public static readonly DiagnosticDescriptor BadPart = new(
        "LN3036", "A part of a series that can't be", "'{0}' is no place in a series", Severity.Error, "the first article of a series is part 1, the next one part 2");

    public static readonly DiagnosticDescriptor HeadingInAnnouncement = new(
        "LN3037", "A notice with headings", "this notice has a heading or a footnote, which would be among those of every page", Severity.Error,
        "write one or two sentences, with a link to a page that says more");

    public static readonly DiagnosticDescriptor HoursWithoutZone = new(
        "LN3038", "Hours without a time zone", "these hours don't say in which time zone they are", Severity.Warning,
        "add it, such as 'Eastern time' or 'UK time': somebody far away, or travelling, would call at the wrong hour");

    private static IEnumerable<DiagnosticDescriptor> Values =>
    [
        VerifiedInFuture, BadPhone, BadMail, BadOption, BadKeyword, RetiredValue, EmergencyNotNamed, EmptyList, NoText, BadColour, UnfilledRedirect,
        EmptyAnnouncement, AnnouncementEndsFirst, BadPart, HeadingInAnnouncement, HoursWithoutZone,
    ];
}
