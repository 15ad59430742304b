namespace Lantern.Editorial.Readability;

/// <summary>The measures of readability of a text. Grades are school years of the US; reading ease is higher for easier texts.</summary>
/// <remarks>
/// Pure. Kincaid 1975 (grade), Flesch 1948 (ease), McLaughlin 1969 (SMOG, meant for 30 sentences or more), Gunning 1952, Coleman and Liau 1975, Smith and Senter 1967 (ARI).
/// Different measures give one page grades some years apart: they order articles, and judge none.
/// </remarks>
public static class ReadabilityScores
{
    /// <summary>SMOG is meant for texts of so many sentences.</summary>
    public const int SentencesForSmog = 30;

    /// <summary>Names as Vale writes them.</summary>
    public static IReadOnlyDictionary<string, Func<TextCounts, double>> All { get; } = new Dictionary<string, Func<TextCounts, double>>(StringComparer.OrdinalIgnoreCase)
    {
        ["Flesch-Kincaid"] = FleschKincaid,
        ["SMOG"] = Smog,
        ["Gunning Fog"] = GunningFog,
        ["Coleman-Liau"] = ColemanLiau,
        ["Automated Readability"] = AutomatedReadability,
    };

    public static double FleschKincaid(TextCounts text) => IsEmpty(text) ? 0 : (0.39 * WordsASentence(text)) + (11.8 * SyllablesAWord(text)) - 15.59;

    public static double ReadingEase(TextCounts text) => IsEmpty(text) ? 100 : 206.835 - (1.015 * WordsASentence(text)) - (84.6 * SyllablesAWord(text));

    public static double Smog(TextCounts text) => IsEmpty(text) ? 0 : (1.0430 * Math.Sqrt(text.LongWords * 30.0 / text.Sentences)) + 3.1291;

    public static double GunningFog(TextCounts text) => IsEmpty(text) ? 0 : 0.4 * (WordsASentence(text) + (100.0 * text.LongWords / text.Words));

    public static double ColemanLiau(TextCounts text) => IsEmpty(text) ? 0 : (0.0588 * (100.0 * text.Letters / text.Words)) - (0.296 * (100.0 * text.Sentences / text.Words)) - 15.8;

    public static double AutomatedReadability(TextCounts text) => IsEmpty(text) ? 0 : (4.71 * text.Letters / text.Words) + (0.5 * WordsASentence(text)) - 21.43;

    private static bool IsEmpty(TextCounts text) => text.Words == 0 || text.Sentences == 0;

    private static double WordsASentence(TextCounts text) => (double)text.Words / text.Sentences;

    private static double SyllablesAWord(TextCounts text) => (double)text.Syllables / text.Words;
}
