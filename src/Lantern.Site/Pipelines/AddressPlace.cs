using Lantern.Diagnostics;
using Lantern.Rendering;
using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pipelines;

/// <summary>Where in the theme an address stands that the gate has refused on a page: the gate reads finished pages and knows the template alone. Pure.</summary>
internal static class AddressPlace
{
    /// <summary>The findings, those about an address at its place in the one file of the theme that has it; an address from the content stays with the template.</summary>
    public static IEnumerable<Diagnostic> Find(IEnumerable<Diagnostic> findings, Theme theme, string template) =>
        findings.Select(finding => IsAboutAddress(finding) && PlaceOf(AddressIn(finding.Message), theme, template) is { } place ? finding with { Location = place } : finding);

    private static bool IsAboutAddress(Diagnostic finding) =>
        finding.Descriptor == RenderingDiagnostics.OutsideRequest || finding.Descriptor == RenderingDiagnostics.UnsafeAddress;

    /// <summary>Both messages end with the address in quotes.</summary>
    private static string AddressIn(string message) => message[(message.LastIndexOf(" '", StringComparison.Ordinal) + 2)..^1];

    private static SourceLocation? PlaceOf(string address, Theme theme, string template)
    {
        var found = theme.FilesOf(template).Concat(theme.FilesOf("layout")).DistinctBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (file.Source, At: file.Source.Text.IndexOf(address, StringComparison.Ordinal))).Where(place => place.At >= 0).Take(2).ToList();
        return found is [var (source, at)] ? source.Locate(SourceSpan.At(at, address.Length)) : null;
    }
}
