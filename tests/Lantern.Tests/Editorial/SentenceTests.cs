using Lantern.Editorial.Language;
using Xunit;

namespace Lantern.Tests.Editorial;

/// <summary>Every rule finds what it is for, and nothing beside it: the sets in <c>Sentences/</c>.</summary>
public sealed class SentenceTests
{
    /// <summary>Rules whose words are not published, and the one about a whole article, have tests of their own.</summary>
    private static readonly string[] WithOwnTests = ["safe-messaging.help-and-hope"];

    public static TheoryData<string, string> Sets => [.. EditorialSample.Sets().Select(set => (set.Rule, set.Part))];

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_rule_finds_each_sentence_it_is_for_and_no_near_miss(string rule, string part)
    {
        var set = EditorialSample.Sets().First(set => set.Rule == rule && set.Part == part);
        Assert.True(set.Must.Count >= 5 && set.MustNot.Count >= 5, $"{rule} has {set.Must.Count} and {set.MustNot.Count} sentences.");
        var wrong = set.Must.Select(sentence => (sentence, expected: rule)).Concat(set.MustNot.Select(sentence => (sentence, expected: "")))
            .Select(one => (one.sentence, one.expected, found: string.Join(' ', EditorialSample.Rules(EditorialSample.Shipped, EditorialSample.Place(one.sentence, part), set.Topic))))
            .Where(one => one.found != one.expected).Select(one => $"{one.sentence}\n    expected '{one.expected}', found '{one.found}'").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_sentence_rule_has_a_set() => Assert.Equal(
        EditorialSample.Shipped.Rules.Where(rule => rule.Hashed is null).Select(rule => rule.Id).Except(WithOwnTests).Order(StringComparer.Ordinal),
        EditorialSample.Sets().Select(set => set.Rule).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Sentences_of_clinical_prose_raise_nothing_on_any_topic()
    {
        var sentences = EditorialSample.Clinical();
        Assert.True(sentences.Count >= 300, $"{sentences.Count} sentences.");
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        var topics = EditorialSample.Shipped.Rules.SelectMany(rule => rule.Topics).Distinct().Append("anxiety");
        var wrong = sentences.SelectMany(sentence => topics.Select(topic => (sentence, topic, found: EditorialSample.Rules(EditorialSample.Shipped, EditorialSample.Place(sentence, "body"), topic))))
            .Where(one => one.found.Count > 0).Select(one => $"{one.sentence} ({one.topic}: {string.Join(' ', one.found)})").DistinctBy(line => line.Split('(')[0]).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_rule_says_where_it_comes_from() => Assert.All(EditorialSample.Shipped.Rules, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Source), $"{rule.Id} names no source."));

    [Fact]
    public void Every_pattern_of_the_rules_can_be_run() => Assert.All(
        EditorialSample.Shipped.Rules.SelectMany(rule => new[] { rule.Pattern, rule.Second, rule.Near, rule.Unless, rule.UnlessNear, rule.Exceptions }.OfType<TextPattern>().Select(pattern => (rule.Id, pattern))),
        one => Assert.True(TextPattern.Problem(one.pattern.Text) is null, $"{one.Id}: {one.pattern.Text}"));
}
