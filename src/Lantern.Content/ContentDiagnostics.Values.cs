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

    private static IEnumerable<DiagnosticDescriptor> Values =>
    [
        VerifiedInFuture, BadPhone, BadMail, BadOption, BadKeyword, RetiredValue,
    ];
}
