using CsCheck;
using Lantern.Editorial.Language;
using Lantern.Editorial.Readability;
using Xunit;

namespace Lantern.Tests.Editorial;

/// <summary>The quick look that spares most texts most patterns never hides a hit.</summary>
public sealed class FilterTests
{
    private static readonly Gen<string> Word = OneOf("commit", "ted", "suicide", "drug", "use", "a", "self", "-", " ", "harm", "crazy", "OCD", "x", "ing");

    private static readonly Gen<string> Pattern = Gen.Recursive<string>((depth, inner) => depth > 3 ? Word : Gen.OneOf(
        Word,
        Gen.Select(inner, inner, (one, other) => one + other),
        Gen.Select(inner, inner, (one, other) => $"(?:{one}|{other})"),
        Gen.Select(inner, OneOf("?", "*", "+", "{0,2}", "{1,3}"), (one, times) => $"(?:{one}){times}"),
        OneOf("[a-z]", "\\b", ".", "\\w+", "s?", "e+", "\\-")));

    [Fact]
    public void Every_match_has_one_of_the_runs_of_letters() => Gen.Select(Pattern, Word.Array[0, 8]).Sample((pattern, words) =>
    {
        var text = string.Concat(words);
        var runs = RequiredLetters.Of(pattern);
        if (runs is null || new TextPattern(pattern, ignoreCase: true).Regex.Match(text) is not { Success: true }) return true;
        return runs.Any(run => text.Contains(run.TrimStart(RequiredLetters.WordStart), StringComparison.OrdinalIgnoreCase)) && LetterFilter.Has(Set(runs, text), 0);
    }, iter: 3000);

    [Fact]
    public void So_it_is_for_words_and_phrases() => Gen.Select(Pattern, Word.Array[0, 8]).Sample((pattern, words) =>
    {
        var text = string.Concat(words);
        var phrase = TextPattern.Of([pattern, "crazy week"], ignoreCase: true);
        return RequiredLetters.Of(phrase) is not { } runs || !phrase.Regex.IsMatch(text) || LetterFilter.Has(Set(runs, text), 0);
    }, iter: 3000);

    [Fact]
    public void Most_rules_need_not_look_at_most_texts() =>
        Assert.Equal([], EditorialSample.Shipped.Rules.Where(rule => rule.Letters is null).Select(rule => rule.Id));

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("make", 1)]
    [InlineData("table", 2)]
    [InlineData("therapy", 3)]
    [InlineData("anxiety", 4)]
    [InlineData("depression", 3)]
    [InlineData("people", 2)]
    [InlineData("worried", 2)]
    [InlineData("walked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("breathes", 1)]
    [InlineData("houses", 2)]
    [InlineData("psychodynamic", 5)]
    [InlineData("create", 2)]
    [InlineData("quiet", 2)]
    [InlineData("question", 2)]
    [InlineData("self-harm", 2)]
    [InlineData("lonely", 2)]
    [InlineData("treatment", 2)]
    [InlineData("moment", 2)]
    public void Syllables_are_counted_by_the_written_method(string word, int expected) => Assert.Equal(expected, Syllables.Count(word));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static ulong[] Set(IReadOnlyList<string> runs, string text)
    {
        var filter = new LetterFilter([runs]);
        var set = new ulong[filter.Words];
        filter.Find(text, set);
        return set;
    }
}
