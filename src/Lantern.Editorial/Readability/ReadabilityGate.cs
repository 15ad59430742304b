using System.Collections.Immutable;
using System.Globalization;
using Lantern.Diagnostics;
using Lantern.Editorial.Language;

namespace Lantern.Editorial.Readability;

/// <summary>Holds an article against the grade that the settings allow: only where they name one. Pure.</summary>
internal static class ReadabilityGate
{
    public static IEnumerable<Diagnostic> Check(EditorialText text, ImmutableHashSet<string> glossary, int most)
    {
        var reading = TextReading.Of(text, glossary);
        var grade = ReadabilityScores.FleschKincaid(reading.Counts);
        if (grade <= most || text.Blocks.IsEmpty) yield break;
        var lines = string.Join(", ", reading.Longest.Select(sentence => string.Create(CultureInfo.InvariantCulture, $"line {sentence.Location.Line}: {sentence.Words} words")));
        yield return EditorialDiagnostics.HardToRead.At(
            text.Whole(), grade.ToString("0.0", CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture), lines);
    }
}
