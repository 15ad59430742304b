using System.Buffers;
using System.Text.RegularExpressions;
using Lantern.Diagnostics;
using Lantern.Editorial.Language;

namespace Lantern.Editorial.Evidence;

/// <summary>Finds claims that need a source: what research is said to show, how well something works, shares of people, and that one treatment is better than another. Pure.</summary>
/// <remarks>
/// Source: NHS, Standard for creating health content (a record of the evidence). Headings, questions and quotations claim nothing; neither does a sentence that denies, such as "That does not mean
/// that one is superior", or one that says "as effective as".
/// </remarks>
public static partial class Claims
{
    /// <summary>Letters of which every claim has some: most paragraphs have none, and need no further look.</summary>
    private static readonly SearchValues<string> Telling = SearchValues.Create(
        [
            "research", "stud", "trial", "meta-", "review", "evidence", "data", "scien", "experts", "according to", "clinical", "proven", "shown", "out of", "one in", "two in",
            "three in", "four in", "effective", "works b", "work b", "the best", "first-line", "gold standard", "better", "superior", "prefer", "faster",
            "safer", "stronger", "longer-lasting", "more helpful", "more powerful", "more lasting",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>One finding for each paragraph that has claims and leans on nothing, at its first claim.</summary>
    public static IEnumerable<Diagnostic> Unsupported(EditorialText text) =>
        Find(text).Where(claim => claim.Claim.Sources.IsEmpty).DistinctBy(claim => claim.Block).Select(claim => EditorialDiagnostics.Unsupported.At(claim.Claim.Location, claim.Claim.Words));

    /// <summary>Every claim in running text, each with the number of its paragraph.</summary>
    public static IEnumerable<(int Block, Claim Claim)> Find(EditorialText text)
    {
        for (var block = 0; block < text.Blocks.Length; block++)
        {
            if (text.Blocks[block].Kind != SentenceKind.Text || !MayClaim(text.Blocks[block].Text)) continue;
            foreach (var claim in FindIn(text, block)) yield return (block, claim);
        }
    }

    private static bool MayClaim(ReadOnlySpan<char> text) => text.IndexOfAny(Telling) >= 0 || (text.IndexOfAnyInRange('0', '9') >= 0 && (text.Contains('%') || text.Contains("cent", StringComparison.OrdinalIgnoreCase) || text.Contains(" in ", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<Claim> FindIn(EditorialText text, int number)
    {
        var (first, last) = text.SentencesOf(number);
        for (var sentence = first; sentence < last; sentence++)
        {
            var whole = text.Sentences[sentence];
            if (whole.Text.Span[^1] == '?') continue;
            var words = text.FoldedSentence(sentence);
            var (kind, match) = First(words);
            if (match is null || IsQuoted(text, whole, match)) continue;
            var block = text.Blocks[whole.Paragraph];
            var start = Math.Min(whole.Start + match.Index, block.Text.Length - 1);
            var end = Math.Min(start + match.Length, block.Text.Length);
            yield return new Claim(whole.Text.ToString(), match.Value, kind, text.Locate(whole.Paragraph, start, end), text.Source.Locate(whole.Span), [.. block.References.Select(reference => reference.Target)]);
        }
    }

    private static (ClaimKind Kind, Match? Match) First(string words)
    {
        if (Research().Match(words) is { Success: true } research && !Asked().IsMatch(words[..research.Index])) return (ClaimKind.Research, research);
        if (Share().Match(words) is { Success: true } share && !Offer().IsMatch(words)) return (ClaimKind.Share, share);
        if (Denied().IsMatch(words)) return (default, null);
        if (Superiority().Match(words) is { Success: true } better && Treatment().IsMatch(words)) return (ClaimKind.Superiority, better);
        return Effect().Match(words) is { Success: true } effect ? (ClaimKind.Effect, effect) : (default, null);
    }

    private static bool IsQuoted(EditorialText text, Sentence sentence, Match match)
    {
        var (start, end) = (sentence.Start + match.Index, sentence.Start + match.Index + match.Length);
        return text.QuotationsIn(sentence.Paragraph).Any(quotation => quotation.Start <= start && end <= quotation.End);
    }

    [GeneratedRegex(@"\b(?:research(?:ers)?|stud(?:y|ies)|trials?|meta-analys[ei]s|(?:systematic|recent|several|many|large) reviews|evidence|data|scientists|experts|science)\b(?: [\w'-]+){0,4} (?:shows?|showed|shown|suggests?|suggested|finds?|found|indicates?|indicated|proves?|proved|proven|demonstrates?|demonstrated|confirms?|confirmed|agrees?|supports?|says?|tells? us)\b|\baccording to (?:\w+ ){0,2}(?:research|stud(?:y|ies)|trials?)|\b(?:clinically|scientifically) (?:proven|tested|validated)|\bproven\b|\bevidence-based\b|\b(?:has|have|had) been shown to\b|\bin (?:several|many|most|large|some|recent) (?:studies|trials)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Research();

    // "What researchers have found" promises an answer, and is none.
    [GeneratedRegex(@"\b(?:what|how|whether|if|why|until|ask|asking)(?: \w+)? $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b\d+(?:\.\d+)?(?: ?(?:%|per ?cent\b)| in (?:\d+|ten|five|four|three|a hundred)\b)|\b(?:one|two|three|four) (?:in|out of) (?:three|four|five|six|seven|eight|ten|twenty|\d+)(?: \w+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    // What the practice asks or gives is no claim about people.
    [GeneratedRegex(@"\b(?:discount|fees?|sliding scale|co-?pay|deposit|off the|price|insurance pays|reimburs\w+|100 ?% (?:of|online|confidential))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b(?:(?:is|are|was|were|be|been|highly|very|most|more|equally|particularly|especially|also|just) effective|effective(?:ness of| (?:treatments?|therap(?:y|ies)|medicines?|medications?|ways?|methods?|approach(?:es)?|for|against|in))|works? (?:best|better)|the best (?:treatment|therapy|medicine)|first-line|gold standard)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Effect();

    [GeneratedRegex(@"\b(?:better|superior|more (?:effective|helpful|powerful|lasting)|faster|longer-lasting|safer|stronger|preferred|preferable) (?:than|to|over)\b|\b(?:superior|preferred)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Superiority();

    [GeneratedRegex(@"\b(?:therap(?:y|ies)|treatments?|medic(?:ine|ines|ation|ations)|antidepressants?|CBT|EMDR|DBT|counsell?ing|psychotherapy|drugs?|tablets|exposure)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Treatment();

    [GeneratedRegex(@"\b(?:(?:does|do|did|is|are|was|were|has|have|would|could|can|will)(?:n't| not)|cannot|never|no|neither|not|without|nobody|whether|if|unclear|may be)\b(?: [\w'-]+){0,8} (?:effective|superior|better|preferred|best|faster|stronger)|\bas effective as\b|\bas well as\b|\b(?:less|not) effective\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
