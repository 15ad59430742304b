using Lantern.Editorial.Evidence;
using Xunit;

namespace Lantern.Tests.Editorial;

/// <summary>What counts as a claim that needs a source, and what does not.</summary>
public sealed class ClaimTests
{
    [Theory]
    [InlineData("Research shows that walking helps.", "Research shows", ClaimKind.Research)]
    [InlineData("Several large studies have found the same.", "studies have found", ClaimKind.Research)]
    [InlineData("This is a clinically proven method.", "clinically proven", ClaimKind.Research)]
    [InlineData("Experts agree on this.", "Experts agree", ClaimKind.Research)]
    [InlineData("According to recent studies, sleep matters.", "According to recent studies", ClaimKind.Research)]
    [InlineData("It is an evidence-based treatment.", "evidence-based", ClaimKind.Research)]
    [InlineData("About 40 percent recover within a year.", "40 percent", ClaimKind.Share)]
    [InlineData("Some 12.5% of adults know it.", "12.5%", ClaimKind.Share)]
    [InlineData("One in five adults knows it.", "One in five adults", ClaimKind.Share)]
    [InlineData("As many as 1 in 7 women have it.", "1 in 7", ClaimKind.Share)]
    [InlineData("This therapy is highly effective.", "highly effective", ClaimKind.Effect)]
    [InlineData("Exposure works best with practice.", "works best", ClaimKind.Effect)]
    [InlineData("CBT is better than medication for this.", "better than", ClaimKind.Superiority)]
    [InlineData("Therapy is preferred to medicine here.", "preferred to", ClaimKind.Superiority)]
    public void A_claim_is_found(string sentence, string words, ClaimKind kind)
    {
        var claim = Assert.Single(Claims.Find(EditorialSample.TextOf($"---\ntitle: A\n---\n\n{sentence}\n"))).Claim;
        Assert.Equal((words, kind, sentence), (claim.Words, claim.Kind, claim.Text));
    }

    [Theory]
    [InlineData("## Studies show that it helps")]
    [InlineData("Does research show that it helps?")]
    [InlineData("That does not mean that one is superior to the other treatment.")]
    [InlineData("Online therapy is as effective as meeting in a room.")]
    [InlineData("It may not be effective for everybody.")]
    [InlineData("> Studies show that it helps.")]
    [InlineData("She said “studies show that it helps” and smiled.")]
    [InlineData("I feel better than yesterday.")]
    [InlineData("We give a discount of 20% to students.")]
    [InlineData("This page tells what researchers have found.")]
    [InlineData("She studies medicine in Boston.")]
    [InlineData("A study group meets on Mondays.")]
    public void What_claims_nothing_is_left_alone(string body) => Assert.Empty(Claims.Find(EditorialSample.TextOf($"---\ntitle: A\n---\n\n{body}\n")));

    [Theory]
    [InlineData("Studies show that it helps.[^who]")]
    [InlineData("Studies show that it helps. It is cheap, too.[^who]")]
    [InlineData("[Studies](https://www.who.int/) show that it helps.")]
    [InlineData("Studies show that it helps.[^1]\n\n[^1]: A note.")]
    [InlineData("Studies show that it helps (<https://www.who.int/>).")]
    public void A_source_a_note_or_a_link_anywhere_in_the_paragraph_is_enough(string body) =>
        Assert.Empty(Claims.Unsupported(EditorialSample.TextOf($"---\ntitle: A\nsources: [ {{ key: who, title: A report }} ]\n---\n\n{body}\n")));

    [Fact]
    public void A_paragraph_gets_one_finding_at_its_first_claim()
    {
        var found = Claims.Unsupported(EditorialSample.TextOf("---\ntitle: A\n---\n\nIt is kind. Studies show that it helps. 40 percent recover. It is effective.\n\nIt is highly effective.\n")).ToList();
        Assert.Equal(["5:13", "7:7"], found.Select(finding => $"{finding.Location.Line}:{finding.Location.Column}"));
    }

    [Fact]
    public void A_link_to_a_crisis_line_is_no_source() =>
        Assert.Single(Claims.Unsupported(EditorialSample.TextOf("---\ntitle: A\n---\n\nStudies show that calling [988](crisis:us-988) helps.\n")));
}
