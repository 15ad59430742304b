using Lantern.Diagnostics;
using Lantern.Editorial.Language;
using Xunit;

namespace Lantern.Tests.Editorial;

/// <summary>Rules whose words are kept as hashes, with a pack of made-up words.</summary>
public sealed class HashedRuleTests
{
    private static readonly string Hashes = string.Join(", ", HashedList.HashAll("made-up", ["florp", "zindle wump", "# a note", ""], out _).Select(hash => $"'{hash}'"));

    private static RuleSet Pack(string more = "") => EditorialRules.Of("packs/test.yml", $$"""
        rules:
          words:
            extends: existence
            message: a word of the list stands here
            advice: leave it out
            level: error
            near: [suicid]
            unless-near: [means-safety, prevention, emergency]
            hashed: { salt: made-up, stems: [{{Hashes}}] }
        {{more}}
        """);

    [Theory]
    [InlineData("Somebody thought of suicide and a florp.")]
    [InlineData("Somebody thought of suicide and two Florps.")]
    [InlineData("He was in pain. There was a florp. Thoughts of suicide can pass.")]
    [InlineData("Thoughts of suicide, and he was zindling wumps.")]
    [InlineData("Thoughts of suicide, and a zindle wump.")]
    [InlineData("A flor\u00ADp, and suicide.")]
    public void A_word_near_what_it_must_not_be_near_is_found(string body) => Assert.Equal(["test.words"], Found(Pack(), body));

    [Theory]
    [InlineData("A florp is a kind of fruit.")]
    [InlineData("Thoughts of suicide can pass. A sentence stands between. Then another one. A florp is far away.")]
    [InlineData("Thoughts of suicide, and a zindle.")]
    [InlineData("Lock the florp away if somebody has thoughts of suicide.")]
    [InlineData("Safe storage of a florp is part of suicide prevention.")]
    [InlineData("If suicide is on your mind and a florp is near, call 911 now.")]
    [InlineData("“Suicide and a florp,” the old book said.")]
    [InlineData("> Suicide and a florp.")]
    public void A_word_far_away_made_safe_or_quoted_is_not(string body) => Assert.Empty(Found(Pack(), body));

    private static RuleSet Shapes => EditorialRules.Of("packs/test.yml", $$"""
        rules:
          amounts: { extends: existence, message: an amount, level: error, with: number, near: [suicid], unless-near: [prevention, emergency], hashed: { salt: made-up, stems: [{{Hashes}}] } }
          places: { extends: existence, message: a place, level: warning, with: name, near: [suicid], unless-near: [prevention], hashed: { salt: made-up, stems: [{{Hashes}}] } }
        """);

    [Theory]
    [InlineData("Suicide and 30 florps.")]
    [InlineData("Suicide and 30florps.")]
    [InlineData("Suicide and thirty florps.")]
    [InlineData("Suicide and a florp of 30.")]
    [InlineData("Suicide and 2.5 small florps.")]
    [InlineData("There were 12 florps. Suicide was on his mind.")]
    public void A_number_beside_the_word_can_be_asked_for(string body) => Assert.Equal(["test.amounts"], Found(Shapes, body));

    [Theory]
    [InlineData("Suicide and florps.")]
    [InlineData("In 2020 suicide was on his mind, and so were florps.")]
    [InlineData("At the age of 30, suicide and a florp.")]
    [InlineData("Suicide prevention and 30 florps.")]
    [InlineData("Rates of suicide fell by 5 %, and there was a florp.")]
    [InlineData("For suicide call 988 at any time, and leave 30 florps.")]
    [InlineData("Help for thoughts of suicide is there 24/7, and so is a florp.")]
    public void Years_ages_rates_and_hours_are_no_amounts(string body) => Assert.Empty(Found(Shapes, body));

    [Theory]
    [InlineData("Suicide at the Golden Florp.")]
    [InlineData("Thoughts of suicide on Old Florp again.")]
    [InlineData("A suicide near the West Zindle Wump.")]
    [InlineData("It was at Golden Florp. Suicide can be prevented, he wrote.")]
    [InlineData("Suicide, and the New Florps of the town.")]
    public void A_name_can_be_asked_for(string body) => Assert.Equal(["test.places"], Found(Shapes, body).Except(["test.amounts"]));

    [Theory]
    [InlineData("Suicide at a golden florp.")]
    [InlineData("Florps and suicide.")]
    [InlineData("The Golden Florp opens at ten.")]
    [InlineData("Suicide prevention at the Golden Florp.")]
    [InlineData("Suicide and a Florp.")]
    public void A_word_that_is_no_name_is_none(string body) => Assert.Empty(Found(Shapes, body));

    [Fact]
    public void Nothing_that_is_found_tells_the_words()
    {
        var finding = Assert.Single(Pack().Read(EditorialSample.TextOf("---\ntitle: A\n---\n\nSuicide and a florp.\n"), [])).Finding;
        Assert.True(finding.Descriptor.IsRedacted);
        Assert.Equal("a word of the list stands here", finding.Message);
        Assert.Equal((5, 15, 20), (finding.Location.Line, finding.Location.Column, finding.Location.EndColumn));
        Assert.DoesNotContain("florp", $"{finding.Message}{finding.Help}{finding.Descriptor}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Shipped_lists_are_hashes_alone()
    {
        var hashed = EditorialSample.Shipped.Rules.Where(rule => rule.Hashed is not null).ToList();
        Assert.Equal(["eating-disorders.numbers", "eating-disorders.ways", "safe-messaging.doses", "safe-messaging.methods", "safe-messaging.places"], hashed.Select(rule => rule.Id));
        Assert.All(hashed, rule =>
        {
            Assert.True(rule.IsRedacted);
            Assert.True(rule.Hashed!.Hashes.Count >= 10);
            Assert.All(rule.Hashed.Hashes, hash => Assert.Matches("^[0-9a-f]{16}$", hash));
            Assert.Null(rule.Pattern);
        });
    }

    [Fact]
    public void Only_rules_that_can_do_harm_are_errors() => Assert.Equal(
        ["eating-disorders.numbers", "eating-disorders.ways", "safe-messaging.committed-suicide", "safe-messaging.doses", "safe-messaging.failed-suicide", "safe-messaging.methods", "safe-messaging.successful-suicide"],
        EditorialSample.Shipped.Rules.Where(rule => rule.Severity == Severity.Error).Select(rule => rule.Id));

    private static IReadOnlyList<string> Found(RuleSet rules, string body) => EditorialSample.Rules(rules, EditorialSample.TextOf($"---\ntitle: A\n---\n\n{body}\n"));
}
