using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Marked sections of one kind are there: all that are expected, each once, in order, in their words, within main, and no others.</summary>
internal sealed record SectionRule(
    DiagnosticDescriptor Missing,
    DiagnosticDescriptor Twice,
    DiagnosticDescriptor Unexpected,
    DiagnosticDescriptor Order,
    DiagnosticDescriptor Words,
    DiagnosticDescriptor Outside)
{
    public static SectionRule Disclaimer { get; } = new(
        RenderingDiagnostics.DisclaimerMissing, RenderingDiagnostics.DisclaimerTwice, RenderingDiagnostics.DisclaimerUnexpected,
        RenderingDiagnostics.DisclaimerOrder, RenderingDiagnostics.DisclaimerWords, RenderingDiagnostics.DisclaimerOutside);

    public static SectionRule CrisisLine { get; } = new(
        RenderingDiagnostics.CrisisLineMissing, RenderingDiagnostics.CrisisLineTwice, RenderingDiagnostics.CrisisLineUnexpected,
        RenderingDiagnostics.CrisisLineOrder, RenderingDiagnostics.CrisisLineWords, RenderingDiagnostics.CrisisLineOutside);

    public void Check(IReadOnlyList<(string Key, string TextHash)> expected, List<MarkedSection> found, PageFindings findings)
    {
        var complete = true;
        foreach (var (key, textHash) in expected)
        {
            var count = found.Count(section => section.Key == key);
            complete &= count == 1;
            if (count == 0)
            {
                findings.Add(Missing, key);
                continue;
            }
            if (count > 1) findings.Add(Twice, key, Counted.Of(count));
            CheckOne(found.Find(section => section.Key == key)!, textHash, findings);
        }
        foreach (var section in found)
        {
            if (!expected.Any(wanted => wanted.Key == section.Key)) findings.Add(Unexpected, section.Key.Length > 0 ? section.Key : PageWalk.NoName);
        }
        if (!complete || found.Count != expected.Count) return;
        if (!found.Select(section => section.Key).SequenceEqual(expected.Select(wanted => wanted.Key)))
            findings.Add(Order, string.Join(", ", expected.Select(wanted => $"'{wanted.Key}'")));
    }

    private void CheckOne(MarkedSection section, string textHash, PageFindings findings)
    {
        var words = VisibleText.Of(section.Element);
        if (VisibleText.Hash(words) != textHash) findings.Add(Words, section.Key, OutsideAddress.Shown(words));
        if (!section.InMain) findings.Add(Outside, section.Key);
    }
}
