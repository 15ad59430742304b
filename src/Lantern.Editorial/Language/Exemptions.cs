using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lantern.Diagnostics;

namespace Lantern.Editorial.Language;

/// <summary>What no rule looks at: quotations, code, addresses, the numbers of crisis lines, names of organisations, titles of sources, and what the site allows for good. Immutable.</summary>
/// <param name="Organisations">Names of organisations, capitals as they write them.</param>
/// <param name="Allowed">What the site allows.</param>
public sealed partial record Exemptions(ImmutableArray<string> Organisations, ImmutableArray<AllowedWords> Allowed)
{
    private readonly TextPattern? _organisations = Organisations.IsEmpty ? null : TextPattern.Of(Organisations.Select(name => Regex.Escape(FoldedText.Of(name).Text)), ignoreCase: false);

    public static Exemptions None { get; } = new([], []);

    /// <summary>True for a hit that is nobody's wording.</summary>
    /// <param name="rule">Name of the rule.</param>
    /// <param name="pack">Name of its pack.</param>
    /// <param name="looksAtQuotations">The rule is about quotations.</param>
    /// <param name="text">The text.</param>
    /// <param name="block">The block with the hit.</param>
    /// <param name="folded">Where the hit stands in the folded text of the block.</param>
    public bool Cover(string rule, string pack, bool looksAtQuotations, EditorialText text, int block, (int Start, int End) folded)
    {
        var (start, end) = text.Folded(block).OriginalOf(folded.Start, folded.End);
        var whole = text.Blocks[block];
        if (whole.KindAt(start) is ProsePieceKind.Code or ProsePieceKind.Address or ProsePieceKind.CrisisLink || IsAddress(whole.Text, start, end)) return true;
        if (!looksAtQuotations && (whole.Kind == SentenceKind.Quotation || text.QuotationsIn(block).Any(quotation => quotation.Start <= start && end <= quotation.End))) return true;
        // A note that gives a year or an address is a source, and its title is not ours.
        if (whole.Kind == SentenceKind.Footnote && (!whole.References.IsEmpty || Year().IsMatch(whole.Text))) return true;
        var words = text.Folded(block).Text;
        if (_organisations is not null && Covers(_organisations.Regex.Matches(words), folded)) return true;
        return Allowed.Any(allowed => allowed.IsAbout(rule, pack, text.Source.Path) && Covers(allowed.Words.Regex.Matches(words), folded));
    }

    private static bool Covers(MatchCollection matches, (int Start, int End) hit) => matches.Any(match => match.Index <= hit.Start && hit.End <= match.Index + match.Length);

    private static bool IsAddress(string text, int start, int end)
    {
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return Address().IsMatch(text.AsSpan(start, end - start));
    }

    [GeneratedRegex(@"://|^\W*www\.|@|\.(?:org|com|net|gov|edu|uk|ie|au|nz|ca)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
