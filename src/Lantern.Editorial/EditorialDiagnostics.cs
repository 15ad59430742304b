using Lantern.Diagnostics;

namespace Lantern.Editorial;

/// <summary>Findings of an editor, and about the rules that an editor writes: LN9xxx. Findings of the rules in packs have the names of their rules.</summary>
public static class EditorialDiagnostics
{
    public static readonly DiagnosticDescriptor NoRule = new(
        "LN9001", "A file of rules without a rule", "this is no rule: {0}", Severity.Error,
        "a rule has the lines 'extends', such as existence, and 'message'; several rules of one file stand below 'rules', each under its name");

    public static readonly DiagnosticDescriptor UnsupportedKind = new(
        "LN9002", "A kind of rule that Lantern does not run", "Lantern does not run rules of the kind '{0}'", Severity.Error,
        "the kinds are existence, substitution, conditional, occurrence, metric and readability; remove this rule, or write it as one of them");

    public static readonly DiagnosticDescriptor BadPattern = new(
        "LN9003", "A pattern that can't be run", "the pattern '{0}' can't be run: {1}", Severity.Error,
        "write it without (?= (?! (?<= (?<! and without \\1; what must not be found goes under 'unless'");

    public static readonly DiagnosticDescriptor UnknownScope = new(
        "LN9004", "A part of a text that rules can't look at", "'{0}' is no part of a text that a rule can look at", Severity.Error, "the parts are: {1}");

    public static readonly DiagnosticDescriptor BadFormula = new(
        "LN9005", "A formula that can't be read", "{0} can't be read: '{1}'", Severity.Error, "{2}");

    public static readonly DiagnosticDescriptor WaiverExpired = new(
        "LN9010", "A waiver whose time is over", "the waiver of '{0}' ran until {1}; it still counts", Severity.Warning,
        "look at the sentence again: change it and delete the waiver, or set 'until' to a later day");

    public static readonly DiagnosticDescriptor WaiverUnused = new(
        "LN9011", "A waiver that nothing needs", "nothing in this article breaks the rule '{0}'", Severity.Warning, "delete the waiver");

    public static readonly DiagnosticDescriptor UnknownRule = new(
        "LN9012", "A rule that is not there", "there is no rule '{0}'", Severity.Warning, "write the name as the finding gives it, such as stigma.suffers-from");

    public static readonly DiagnosticDescriptor Unsupported = new(
        "LN9020", "A claim without a source", "'{0}' is a claim, and its paragraph names no source", Severity.Warning,
        "add a source at the top and cite it here as [^its-key], link to it, or say what you know from your own work");

    public static readonly DiagnosticDescriptor HardToRead = new(
        "LN9030", "An article that is hard to read", "this article reads at school grade {0}, and the settings allow {1}", Severity.Error,
        "shorten its longest sentences ({2}), or change 'readability' under 'policy' in input/settings.yml");

    public static readonly DiagnosticDescriptor TooFewWays = new(
        "LN9040", "Too few ways to get help", "this article names suicide or self-harm, and its crisis lines offer {0}", Severity.Warning,
        "add a line that answers day and night by text or chat: 'crisis-line: [{1}, …]'; 'lantern crisis-lines' lists them");

    public static readonly DiagnosticDescriptor TypedNumber = new(
        "LN9050", "A crisis line's number typed by hand", "'{0}' is the number of '{1}', typed by hand: it stays as it is when the line's number changes", Severity.Warning,
        "{2}");

    public static readonly DiagnosticDescriptor OtherRegionsNumber = new(
        "LN9051", "A crisis number of another region", "'{0}' is a number of {1}; from {2} it reaches nobody, or somebody else", Severity.Error, "{3}");

    public static readonly DiagnosticDescriptor RetiredNumber = new(
        "LN9052", "A crisis number that is out of use", "'{0}' is out of use", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor RetiredInRegistry = new(
        "LN9053", "A registry entry with a number that is out of use", "'{0}' is listed as a way to reach '{1}', and it is out of use", Severity.Error,
        "read {2} and write the line's number as it stands there");

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        NoRule, UnsupportedKind, BadPattern, UnknownScope, BadFormula, WaiverExpired, WaiverUnused, UnknownRule, Unsupported, HardToRead, TooFewWays, TypedNumber, OtherRegionsNumber, RetiredNumber, RetiredInRegistry,
    ];
}
