using Lantern.Browser;
using Lantern.Build;
using Lantern.Content;
using Lantern.Deploy;
using Lantern.Diagnostics;
using Lantern.Editorial;
using Lantern.Rendering;
using Lantern.Site;

namespace Lantern.Tests;

/// <summary>Every diagnostic that Lantern has.</summary>
internal static class AllDiagnostics
{
    public static IReadOnlyList<DiagnosticDescriptor> List { get; } =
        [.. BuildDiagnostics.All.Concat(ContentDiagnostics.All).Concat(RenderingDiagnostics.All).Concat(EditorialDiagnostics.All)
            .Concat(SiteDiagnostics.All).Concat(DeployDiagnostics.All).Concat(BrowserDiagnostics.All)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Find(string code) => List.First(descriptor => descriptor.Id == code);
}
