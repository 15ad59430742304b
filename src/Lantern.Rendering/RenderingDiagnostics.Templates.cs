using Lantern.Diagnostics;

namespace Lantern.Rendering;

public static partial class RenderingDiagnostics
{
    public static readonly DiagnosticDescriptor TemplateSyntax = new(
        "LN6001", "A template that can't be read", "the template can't be read: {0}", Severity.Error, "tags are {{{{ value }}}} and {{% tag %}}, and each block tag has its end");

    public static readonly DiagnosticDescriptor UnknownTag = new(
        "LN6002", "A tag that themes don't have", "there is no tag '{0}' here", Severity.Error, "the tags are: {1}; else, elsif, when and the end tags stand only inside their block");

    public static readonly DiagnosticDescriptor UnknownVariable = new(
        "LN6003", "A variable that is not there", "there is no '{0}' here", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor UnknownFilter = new(
        "LN6004", "A filter that themes don't have", "there is no filter '{0}'", Severity.Error, "the filters are: {1}");

    public static readonly DiagnosticDescriptor UnknownPartial = new(
        "LN6005", "A partial that is not there", "there is no partial '{0}'", Severity.Error, "partials are the files in theme/partials/, and are named with that folder: {{% render 'partials/byline' %}}");

    public static readonly DiagnosticDescriptor CannotPrint = new(
        "LN6006", "A value that can't be printed", "'{0}' is {1} and can't be printed", Severity.Error, "print one of its members, or go through a list with 'for'; what is true or false belongs in 'if'");

    public static readonly DiagnosticDescriptor NotAList = new(
        "LN6007", "A loop over something that is not a list", "'{0}' is not a list", Severity.Error, "'for' goes through lists; the theme's README names them");

    public static readonly DiagnosticDescriptor MissingTemplate = new(
        "LN6008", "A template is missing", "the template '{0}' is missing", Severity.Error, "its file can't be read; mend it, or delete it, and the built-in one is used");

    public static readonly DiagnosticDescriptor TemplateFault = new(
        "LN6009", "A template that failed", "the template failed for the page {0}: {1}", Severity.Error, "simplify the template; a partial that renders itself never ends");

    public static readonly DiagnosticDescriptor RefusedStatement = new(
        "LN6010", "A tag that can't be checked", "this '{0}' can't be checked, so it can't be used", Severity.Error, "go through a list, or from one number to another at most 1000 away, such as (1..5)");

    public static readonly DiagnosticDescriptor UnusedThemeFile = new(
        "LN6011", "A file of the theme that is not used", "no page uses {0}", Severity.Warning,
        "templates and partials have the names that theme/README.md lists, or are called with 'render'; other files to publish lie in theme/assets/");

    private static IEnumerable<DiagnosticDescriptor> Templates =>
    [
        TemplateSyntax, UnknownTag, UnknownVariable, UnknownFilter, UnknownPartial, CannotPrint, NotAList, MissingTemplate, TemplateFault, RefusedStatement,
        UnusedThemeFile,
    ];
}
