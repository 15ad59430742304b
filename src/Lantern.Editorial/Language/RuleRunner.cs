using System.Globalization;
using System.Text;
using Lantern.Diagnostics;
using Lantern.Editorial.Readability;

namespace Lantern.Editorial.Language;

/// <summary>Runs one rule over one text. Pure.</summary>
/// <param name="rule">The rule.</param>
/// <param name="text">The text.</param>
/// <param name="exemptions">What it does not look at.</param>
/// <param name="counts">The counts of the text, made when first asked for.</param>
internal sealed class RuleRunner(EditorialRule rule, EditorialText text, Exemptions exemptions, Lazy<TextCounts> counts)
{
    /// <param name="blocks">The blocks in which the rule could find something.</param>
    public IEnumerable<Diagnostic> Run(IEnumerable<int> blocks)
    {
        var findings = rule.Kind switch
        {
            RuleKind.Metric => Metric(),
            RuleKind.Readability => Measures(),
            RuleKind.Occurrence => Occurrences(),
            RuleKind.Conditional => Conditional(),
            _ => Hits(blocks).Select(hit => Finding(hit)),
        };
        return rule.Limit > 0 ? findings.Take(rule.Limit) : findings;
    }

    private IEnumerable<Hit> Hits(IEnumerable<int> blocks)
    {
        if (rule is { Near: { } near, NearRange: NearRange.Article } && !Enumerable.Range(0, text.Blocks.Length).Any(block => near.IsIn(text.Folded(block).Text))) yield break;
        // Words that stand by themselves in a list are found by the sentences around them, so each block is looked at.
        foreach (var block in rule.Hashed is null ? blocks : Enumerable.Range(0, text.Blocks.Length))
        {
            if (!rule.Scope.Has(text.Blocks[block])) continue;
            foreach (var hit in rule.Hashed is { } list ? HashedHits(list, block) : PatternHits(block))
            {
                if (Counts(hit)) yield return hit;
            }
        }
    }

    private IEnumerable<Hit> PatternHits(int block)
    {
        var words = text.Folded(block).Text;
        foreach (var match in rule.Pattern!.Regex.Matches(words).Where(match => match.Length > 0))
            yield return new Hit(block, match.Index, match.Index + match.Length, Better(match.Value));
    }

    /// <summary>Only sentences that the rest of the rule could hold for are taken apart: hashing each word of a site would take long.</summary>
    private IEnumerable<Hit> HashedHits(HashedList list, int block)
    {
        var (first, end) = text.SentencesOf(block);
        for (var sentence = first; sentence < end; sentence++)
        {
            if (rule.Near is { } near && rule.NearRange != NearRange.Article && !IsNear(near, sentence, rule.NearRange)) continue;
            var words = text.FoldedSentence(sentence);
            // Sentences begin in the folded text of their block where they do in the block, unless something invisible stands before them.
            var offset = text.Folded(block).Text.IndexOf(words, Math.Min(text.Sentences[sentence].Start, text.Folded(block).Text.Length), StringComparison.Ordinal);
            if (offset < 0) offset = text.Folded(block).Text.IndexOf(words, StringComparison.Ordinal);
            foreach (var (start, stop) in list.Find(words))
            {
                if (HasShape(words, start, stop)) yield return new Hit(block, offset + start, offset + stop, null);
            }
        }
    }

    private bool HasShape(string words, int start, int end) => rule.Shape switch
    {
        HitShape.Number => NumberWords.EndsWith(words[..start]) || NumberWords.StartsWith(words[end..]),
        HitShape.Name => char.IsUpper(words[start]) && WordStem.WordsOf(words[..start]) is [.., var before] && char.IsUpper(before.Value[0]) && before.Index > 0,
        _ => true,
    };

    private bool Counts(Hit hit)
    {
        var words = text.Folded(hit.Block).Text;
        if (rule.Exceptions is { } exceptions && exceptions.IsIn(words[hit.Start..hit.End])) return false;
        if (rule.Unless is { } unless && unless.Regex.Matches(words).Any(match => match.Index < hit.End && match.Index + match.Length >= hit.Start)) return false;
        var (original, _) = text.Folded(hit.Block).OriginalOf(hit.Start, hit.End);
        var sentence = text.SentenceAt(hit.Block, original);
        if (rule.Near is { } near && rule.Hashed is null && rule.NearRange != NearRange.Article && !IsNear(near, sentence, rule.NearRange)) return false;
        if (rule.UnlessNear is { } other && IsNear(other, sentence, NearRange.Neighbours)) return false;
        return !exemptions.Cover(rule.Id, rule.Pack, rule.Scope.Kinds.Contains(SentenceKind.Quotation), text, hit.Block, (hit.Start, hit.End));
    }

    private bool IsNear(TextPattern pattern, int sentence, NearRange range)
    {
        var reach = range == NearRange.Neighbours ? 1 : 0;
        for (var i = Math.Max(0, sentence - reach); i <= Math.Min(text.Sentences.Length - 1, sentence + reach); i++)
        {
            if (text.AreTogether(sentence, i) && pattern.IsIn(text.FoldedSentence(i))) return true;
        }
        return false;
    }

    private string? Better(string found)
    {
        if (rule.Kind != RuleKind.Substitution) return null;
        foreach (var swap in rule.Swaps)
        {
            var match = swap.From.Regex.Match(found);
            if (match.Success && match.Index == 0 && match.Length == found.Length) return match.Result(swap.To);
        }
        return null;
    }

    private Diagnostic Finding(Hit hit)
    {
        var (start, end) = text.Folded(hit.Block).OriginalOf(hit.Start, hit.End);
        var found = text.Blocks[hit.Block].Text[start..end];
        string[] words = rule.IsRedacted ? [] : hit.Better is { } better ? [string.Join("', '", better.Split('|')), found] : [found];
        return Finding(text.Locate(hit.Block, start, end), words);
    }

    private Diagnostic Finding(SourceLocation place, params string[] words) => new(rule.Descriptor, rule.Severity, place, Fill(rule.Message, words), Fill(rule.Advice, words));

    private IEnumerable<Diagnostic> Conditional()
    {
        var blocks = Enumerable.Range(0, text.Blocks.Length).Where(block => rule.Scope.Has(text.Blocks[block])).ToList();
        var first = Hits(blocks).ToList();
        if (first.Count == 0) yield break;
        // What may stand in any text: also a quotation can define a word, or give hope.
        var answers = Enumerable.Range(0, text.Blocks.Length).SelectMany(block => rule.Second!.Regex.Matches(text.Folded(block).Text)).ToList();
        if (!rule.Second!.Regex.GetGroupNumbers().Skip(1).Any())
        {
            // Without brackets it is one question about the whole text.
            if (answers.Count == 0) yield return Finding(first[0]);
            yield break;
        }
        var defined = answers.SelectMany(match => match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => group.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var hit in first.Where(hit => !defined.Contains(text.Folded(hit.Block).Text[hit.Start..hit.End]))) yield return Finding(hit);
    }

    private IEnumerable<Diagnostic> Occurrences()
    {
        var blocks = Enumerable.Range(0, text.Blocks.Length).Where(block => rule.Scope.Has(text.Blocks[block])).ToList();
        var hits = Hits(blocks).ToList();
        IEnumerable<(IReadOnlyList<Hit> Hits, SourceLocation Place)> units = rule.Scope.Unit switch
        {
            ScopeUnit.Article => [(hits, hits.Count > 0 ? Finding(hits[0]).Location : text.Whole())],
            ScopeUnit.Sentence => from block in blocks
                                  let range = text.SentencesOf(block)
                                  from sentence in Enumerable.Range(range.First, range.End - range.First)
                                  let place = text.Source.Locate(text.Sentences[sentence].Span)
                                  select ((IReadOnlyList<Hit>)[.. hits.Where(hit => hit.Block == block && text.SentenceAt(block, text.Folded(block).OriginalOf(hit.Start)) == sentence)], place),
            _ => blocks.Where(block => text.Blocks[block].Text.Length > 0).Select(block => ((IReadOnlyList<Hit>)[.. hits.Where(hit => hit.Block == block)], text.Locate(block, 0, text.Blocks[block].Text.Length))),
        };
        foreach (var (found, place) in units)
        {
            if ((rule.Maximum is { } most && found.Count > most) || (rule.Minimum is { } least && found.Count < least)) yield return Finding(place, Number(found.Count));
        }
    }

    private IEnumerable<Diagnostic> Metric()
    {
        var value = rule.Formula!.Value(name => TextVariables.Find(name, text, counts.Value) ?? 0);
        if (double.IsFinite(value) && rule.Condition!.Holds(value)) yield return Finding(text.Whole(), value.ToString("0.##", CultureInfo.InvariantCulture));
    }

    private IEnumerable<Diagnostic> Measures()
    {
        if (counts.Value.Words == 0) yield break;
        var grade = rule.Metrics.Average(metric => ReadabilityScores.All[metric](counts.Value));
        if (grade > rule.Grade) yield return Finding(text.Whole(), grade.ToString("0.##", CultureInfo.InvariantCulture));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Puts words in the places of a message that Vale fills: <c>%s</c> in turn, <c>%[1]s</c> by number; a place without a word shows nothing.</summary>
    internal static string Fill(string message, params string[] words)
    {
        if (!message.Contains('%', StringComparison.Ordinal)) return message;
        var (filled, next) = (new StringBuilder(), 0);
        for (var i = 0; i < message.Length; i++)
        {
            if (message[i] != '%')
            {
                filled.Append(message[i]);
                continue;
            }
            if (i + 1 < message.Length && message[i + 1] == '%')
            {
                filled.Append('%');
                i++;
                continue;
            }
            var end = message.IndexOfAny(['s', 'd', 'f', 'v', 'q'], i);
            var form = end < 0 ? "x" : message[(i + 1)..end];
            if (end < 0 || form.Any(letter => !char.IsAsciiDigit(letter) && letter is not ('[' or ']' or '.')))
            {
                filled.Append('%');
                continue;
            }
            var index = form.Contains('[', StringComparison.Ordinal) && int.TryParse(form.Split('[', ']')[1], CultureInfo.InvariantCulture, out var number) ? number - 1 : next++;
            if (index >= 0 && index < words.Length) filled.Append(words[index]);
            i = end;
        }
        return filled.ToString();
    }
}
