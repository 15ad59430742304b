using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site.Api;
using Lantern.Site.Feeds;
using Lantern.Site.Links;
using Lantern.Site.Pipelines;

namespace Lantern.Site;

/// <summary>The gate's own rules on a file that is published already, in a folder or at an address: what it has to hold stands in the manifest. Pure.</summary>
public static class PublishedGate
{
    /// <param name="file">The file, from the manifest; one that is expected to hold nothing gives no findings.</param>
    /// <param name="bytes">What is there.</param>
    /// <param name="styles">All style sheets of the site.</param>
    /// <param name="rules">What else the gate knows of the site, from its manifest.</param>
    /// <param name="place">Where findings point.</param>
    /// <param name="needs">What a page needs of its headers; null for files that are no pages.</param>
    public static IReadOnlyList<Diagnostic> Check(ManifestEntry file, byte[] bytes, StyleSheetSet styles, PageRules rules, string place,
        out PageNeeds? needs)
    {
        needs = null;
        var dialled = ApiNumbers.IsFor(file.Path) ? ApiNumbers.Check(bytes, rules.Numbers, place, reads: true) : [];
        if (file.Expectation is null || PageExpectationJson.Read(file.Expectation) is not { } expectation) return [.. dialled];
        var url = SitePaths.AddressOf(file.Path);
        var location = SourceLocation.WholeFile(place);
        var findings = Protection.Missing(expectation, location).Concat(expectation.Entries.SelectMany(entry => Protection.Missing(entry.Expectation, location))).ToList();
        if (expectation.Kind.StartsWith(ApiGate.KindPrefix, StringComparison.Ordinal))
        {
            return [.. findings, .. ApiGate.Check(bytes, expectation, place), .. dialled];
        }
        if (expectation.Kind.StartsWith(FeedFormat.KindPrefix, StringComparison.Ordinal))
        {
            return [.. findings, .. FeedGate.Check(bytes, expectation, url, place, rules.Numbers)];
        }
        var inspection = PageInspection.Of(bytes, expectation, styles, url, place, "", rules);
        needs = inspection.Needs;
        return [.. findings, .. inspection.Findings];
    }
}
