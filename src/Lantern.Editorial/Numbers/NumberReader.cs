using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;
using Lantern.Editorial.Language;

namespace Lantern.Editorial.Numbers;

/// <summary>Finds what could be the number or address of a crisis line in a text. Pure.</summary>
/// <remarks>Links to crisis lines come from the registry, code is nobody's number, and years, amounts and rates are none: those are left out here already.</remarks>
public static partial class NumberReader
{
    /// <summary>Numbers of so few digits are found only where somebody speaks of calling.</summary>
    public const int LongestShortNumber = 4;

    private static readonly SearchValues<string> WithoutDigits = SearchValues.Create(["@", "press ", "select ", "choose ", "dial "], StringComparison.OrdinalIgnoreCase);

    public static ImmutableArray<NumberMention> Read(EditorialText text)
    {
        ImmutableArray<NumberMention>.Builder? found = null;
        for (var block = 0; block < text.Blocks.Length; block++)
        {
            var whole = text.Blocks[block];
            if (whole.Kind == SentenceKind.FileName) continue;
            foreach (var reference in whole.References)
            {
                if (TargetOf(reference.Target) is { } key) Add(new NumberMention(key, reference.Target, text.Source.Locate(reference.Span), IsInLink: true, CanBeLink: true, IsAboutCalling: true));
            }
            if (whole.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && whole.Text.AsSpan().IndexOfAny(WithoutDigits) < 0) continue;
            var folded = text.Folded(block);
            foreach (var (start, end, key) in Candidates(folded.Text))
            {
                var (from, to) = folded.OriginalOf(start, end);
                var kind = whole.KindAt(from);
                if (kind is ProsePieceKind.CrisisLink or ProsePieceKind.Code) continue;
                var sentence = text.SentencesOf(block) is var (first, last) && first < last ? text.FoldedSentence(text.SentenceAt(block, from)) : folded.Text;
                Add(new NumberMention(key, whole.Text[from..to], text.Locate(block, from, to), kind != ProsePieceKind.Words, whole.Kind is not (SentenceKind.Title or SentenceKind.Description or SentenceKind.AltText), (key.StartsWith("press", StringComparison.Ordinal) ? Lines() : Calling()).IsMatch(sentence)));
            }
        }
        return found?.ToImmutable() ?? [];

        void Add(NumberMention mention) => (found ??= ImmutableArray.CreateBuilder<NumberMention>()).Add(mention);
    }

    /// <summary>The digits of a printed number, letters of a telephone's keys as digits, without a plus.</summary>
    public static string DigitsOf(string printed) => PhoneNumber.DigitsOf(printed);

    /// <summary>A menu choice in one form: <c>press three</c> is <c>press 3</c>; null for other words.</summary>
    public static string? ChoiceOf(string words) => Choice().Match(words) is { Success: true, Length: var length } match && length == words.Trim().Length ? ChoiceOf(match) : null;

    private static string ChoiceOf(Match match) => $"press {match.Groups[1].Value.ToLowerInvariant() switch { "one" => "1", "two" => "2", "three" => "3", "four" => "4", var digit => digit }}";

    private static string? TargetOf(string target)
    {
        if (target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("sms:", StringComparison.OrdinalIgnoreCase)) return DigitsOf(target[4..].Split('?', ';')[0]) is { Length: > 0 } digits ? digits : null;
        return target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? target[7..].Split('?')[0].ToLowerInvariant() : null;
    }

    private static IEnumerable<(int Start, int End, string Key)> Candidates(string text)
    {
        foreach (Match match in Number().Matches(text))
        {
            var key = DigitsOf(match.Value);
            if (key.Length < 3 || IsYear(text, match) || (key.Length <= LongestShortNumber && Counted().IsMatch(text.AsSpan(match.Index + match.Length)))) continue;
            yield return (match.Index, match.Index + match.Length, key);
        }
        foreach (Match match in Choice().Matches(text)) yield return (match.Index, match.Index + match.Length, ChoiceOf(match));
        foreach (Match match in Address().Matches(text)) yield return (match.Index, match.Index + match.Length, match.Value.ToLowerInvariant());
    }

    private static bool IsYear(string text, Match match) => match.Length == 4 && (match.Value[0] == '1' || match.Value[0] == '2') && BeforeYear().IsMatch(text[..match.Index]);

    // A bracket with a number of its own begins another number: "988 (24/7)".
    [GeneratedRegex(@"(?<![\w$€£.,/-])\+?(?:\(\d+\)[ .-]?)?\d(?:[\d\-. ]{0,20}\d)?(?:-[A-Z]{3,8}\b)?(?![\w%/]|[.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:press|select|choose|dial)\W+(?:option\W+|number\W+)?([0-9]|one|two|three|four)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Choice();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:call(?:s|ed|ing)?|text(?:s|ed|ing)?|phone|ring|dial(?:s|ed|ing)?|message|contact|reach(?:es|ed)?|number|hotline|helpline|lifeline|crisis|NHS|sms|press|option|samaritans|shout)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calling();

    // A menu choice means a crisis line's menu only beside one.
    [GeneratedRegex(@"\b(?:988|lifeline|crisis)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lines();

    [GeneratedRegex(@"^[- ]?(?:people|adults?|children|teenagers|men|women|patients?|clients?|persons?|participants?|studies|trials|deaths?|cases|calls|callers|times|mg|mcg|ml|kg|words|pages|minutes|hours|days|weeks|months|years?|percent|per\b|dollars|pounds|euros|members|families|students|miles|km|metres|meters|feet|in every|of every|out of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:in|since|until|from|before|after|by|during|of|year|and|to|early|late|mid|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)[ -]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeYear();
}
