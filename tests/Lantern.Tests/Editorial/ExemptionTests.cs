using Xunit;

namespace Lantern.Tests.Editorial;

/// <summary>What is nobody's wording is left alone by every rule.</summary>
public sealed class ExemptionTests
{
    [Theory]
    [InlineData("> That was a crazy week, he said.")]
    [InlineData("He called it “a crazy week” and laughed.")]
    [InlineData("He called it \"a crazy week\" and laughed.")]
    [InlineData("He called it ‘a crazy week’ and laughed.")]
    [InlineData("The setting `crazy` is off.")]
    [InlineData("```\ncrazy\n```")]
    [InlineData("See <https://crazy.example.org/crazy>.")]
    [InlineData("See www.crazy-week.org for more.")]
    [InlineData("Write to crazy@example.org.")]
    [InlineData("A sentence.[^1]\n\n[^1]: Smith, J. (2019). *A crazy week*. Some Press.")]
    [InlineData("A sentence.[^1]\n\n[^1]: [A crazy week](https://example.org/).")]
    public void Quotations_code_addresses_and_titles_of_sources(string body) =>
        Assert.Empty(EditorialSample.Rules(EditorialSample.Shipped, EditorialSample.TextOf($"---\ntitle: A\n---\n\n{body}\n")));

    [Theory]
    [InlineData("That was a crazy week.")]
    [InlineData("**Crazy** weeks pass.")]
    [InlineData("[A crazy week](/articles/x/) passes.")]
    [InlineData("- A crazy week")]
    [InlineData("| a | b |\n|---|---|\n| crazy | week |")]
    [InlineData("A sentence.[^1]\n\n[^1]: That was a crazy week.")]
    [InlineData("A cra\u00ADzy week.")]
    [InlineData("He’s crazy, isn’t he?")]
    public void What_the_practice_says_itself_is_not(string body) =>
        Assert.Equal(["stigma.crazy"], EditorialSample.Rules(EditorialSample.Shipped, EditorialSample.TextOf($"---\ntitle: A\n---\n\n{body}\n")));
}
