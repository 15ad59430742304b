using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Rendering;

/// <summary>A finding about a template points at the very name it is about, also where the same letters stand elsewhere in the file.</summary>
public sealed class TemplatePlaceTests
{
    [Theory]
    [InlineData("{{ page.title }}{{ page }}", "1:20: error LN6006: 'page' is a 'page' and can't be printed", 4)]
    [InlineData("{% assign page = page %}{{ page.title }}{{ 'page' }}{{ page }}", "1:56: error LN6006: 'page' is a 'page' and can't be printed", 4)]
    [InlineData("{% comment %}{{ page }}{% endcomment %}{% for page in topics %}{{ page }}{% endfor %}", "1:67: error LN6006: 'page' is a 'topic' and can't be printed", 4)]
    [InlineData("{% for t in topics %}{{ t.titel }}{% endfor %}{% for t in page %}{% endfor %}", "1:59: error LN6007: 'page' is not a list", 4)]
    [InlineData("{{ page.canonicl.words }}", "1:9: error LN6003: there is no 'page.canonicl' here", 8)]
    [InlineData("{{ paeg.title }}", "1:4: error LN6003: there is no 'paeg' here", 4)]
    [InlineData("{% if page.title.siez > 3 %}{% endif %}", "1:18: error LN6003: there is no 'page.title.siez' here", 4)]
    [InlineData("{{ page.title | append: 'upcas' | upcas }}", "1:35: error LN6004: there is no filter 'upcas'", 5)]
    [InlineData("{% for n in (1..3) %}{% endfor %}{% for n in (1..9000) %}{% endfor %}", "1:46: error LN6010: this 'for' can't be checked, so it can't be used", 9)]
    public void The_caret_is_under_the_name_that_is_wrong(string template, string finding, int carets)
    {
        var found = Findings(template).Split("\n\n").Select(text => text.Split('\n')).First(lines => lines[0] == $"theme/topics.liquid:{finding}");
        Assert.Equal(carets, found[2].Count(c => c == '^'));
    }

    [Theory]
    [InlineData("{{ page.canonicl.words }}", "help: did you mean 'canonical'? 'page' has: ")]
    [InlineData("{{ paeg.title }}", "help: did you mean 'page'? the variables here are: ")]
    [InlineData("{% render 'card' %}", "help: did you mean 'partials/card'?")]
    [InlineData("{% render 'partials/card.liquid' %}", "help: did you mean 'partials/card'?")]
    [InlineData("{% render 'crads' %}", "help: did you mean 'partials/cards'?")]
    public void The_suggestion_takes_the_place_of_the_wrong_name(string template, string help) =>
        Assert.Contains(help, Findings(template), StringComparison.Ordinal);

    private static string Findings(string template) => new SiteTest($"-- theme/topics.liquid --\n{template}\n").Check().Findings();
}
