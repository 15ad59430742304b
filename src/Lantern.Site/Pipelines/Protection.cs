using Lantern.Content;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;

namespace Lantern.Site.Pipelines;

/// <summary>The first promise, asked once more of the finished page: what gives health information has a disclaimer and a crisis line, whichever they are.</summary>
/// <remarks>Pure. The gate holds a page against what it was given; where it was given nothing, there is nothing to compare, and only this asks why.</remarks>
public static class Protection
{
    private static readonly string EmptyText = VisibleText.Hash("");

    /// <summary>What a page lacks.</summary>
    /// <param name="expectation">What the gate expects of it.</param>
    /// <param name="location">Where the finding points.</param>
    public static IEnumerable<Diagnostic> Missing(PageExpectation expectation, SourceLocation location)
    {
        // A block that is there and says nothing is none.
        var disclaimers = expectation.Disclaimers.Where(disclaimer => disclaimer.TextHash != EmptyText);
        var isHealth = expectation.IsHealth || expectation.Kind is "article" or "topic" or "api-article" or "api-topic" or "feed-entry";
        if (isHealth && !disclaimers.Any()) yield return ContentDiagnostics.NoDisclaimer.At(location, "this page");
        if ((isHealth || expectation.Kind is "withdrawn" or "not-found" or "search" or "api-withdrawn") && expectation.CrisisLines.IsEmpty) yield return ContentDiagnostics.NoCrisisLine.At(location, "this page");
    }
}
