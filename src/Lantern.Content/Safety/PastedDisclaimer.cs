using System.Text.RegularExpressions;
using Lantern.Diagnostics;

namespace Lantern.Content.Safety;

/// <summary>Finds a disclaimer that somebody pasted into a text: the page then has two, and the pasted one has no version and never changes. Pure.</summary>
public static partial class PastedDisclaimer
{
    /// <summary>A finding for each paragraph, heading or cell that calls itself a disclaimer. Quotations are somebody else's words.</summary>
    public static IEnumerable<Diagnostic> Find(Prose prose, SourceText source) =>
        from sentence in prose.Sentences.GroupBy(sentence => sentence.Paragraph)
        let first = sentence.First()
        where first.Kind is not SentenceKind.Quotation && (first.Kind is SentenceKind.Heading ? Heading() : Paragraph()).IsMatch(first.Text.Span)
        select ContentDiagnostics.PastedDisclaimer.At(source.Locate(SourceSpan.At(first.Span.Start, sentence.Last().Span.End - first.Span.Start)));

    // The word alone, or before a colon, a dash or a full stop: "Disclaimer: …", "Medical disclaimer. …". "The disclaimer below …" is a sentence about one.
    [GeneratedRegex(@"^\W*(?:(?:medical|health|legal|general|clinical)\s+)?disclaimer\s*(?:[:.\u2013\u2014-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^\W*(?:(?:medical|health|legal|general|clinical|important)\s+)?disclaimer\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
