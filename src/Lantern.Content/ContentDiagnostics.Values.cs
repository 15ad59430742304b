using Lantern.Diagnostics;

namespace Lantern.Content;

/// <summary>Findings about single values that can't be what they say: the later ones of LN3xxx.</summary>
public static partial class ContentDiagnostics
{
    public static readonly DiagnosticDescriptor VerifiedInFuture = new(
        "LN3024", "Checked on a day that is still to come", "'verified-on' is {0}, and today is {1}", Severity.Error,
        "write the day on which somebody compared this crisis line with the page of its authority");

    private static IEnumerable<DiagnosticDescriptor> Values =>
    [
        VerifiedInFuture,
    ];
}
