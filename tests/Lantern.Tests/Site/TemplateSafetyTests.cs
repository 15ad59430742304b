using Lantern.Diagnostics;
using Lantern.Rendering.Liquid;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Templates can't print markup that is not ours, whichever filter or tag it goes through.</summary>
public sealed class TemplateSafetyTests
{
    private const string Hostile = "<script>alert('x')</script>\" onload=\"y";

    private static readonly ViewType<Box> Type = new ViewType<Box>("box", "")
        .Text("text", "", box => box.Text)
        .Texts("texts", "", box => [box.Text, box.Text])
        .Html("html", "", box => new Html("<b>ours</b>"))
        .Object("inner", "", Inner, box => box)
        .List("items", "", Inner, box => [box]);

    private static ViewType<Box> Inner => new ViewType<Box>("inner", "").Text("text", "", box => box.Text);

    public static TheoryData<string> Filters => [.. TemplateFilters.All.Select(filter => filter.Name)];

    [Theory]
    [MemberData(nameof(Filters))]
    public void Hostile_text_is_encoded_behind_every_filter(string filter)
    {
        var arguments = filter switch
        {
            "append" or "prepend" or "join" or "default" => ": text",
            "fill" => ": text: text",
            "plus" or "minus" => ": 1",
            _ => "",
        };
        foreach (var input in new[] { "text", "texts", "html", "missing_is_empty", "'{text}'" })
        {
            // What 'default' gives is its input, and a list can't be printed.
            if (filter == "default" && input == "texts") continue;
            var name = input == "missing_is_empty" ? "''" : input;
            var html = Render($"<p title=\"{{{{ {name} | {filter}{arguments} }}}}\">{{{{ {name} | {filter}{arguments} }}}}</p>");
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\" onload", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("{% assign x = text %}{{ x }}")]
    [InlineData("{% capture x %}{{ text }}{% endcapture %}{{ x }}{{ x | append: text }}")]
    [InlineData("{% for t in texts %}{{ t }}{% endfor %}")]
    [InlineData("{% for i in items %}{{ i.text }}{% endfor %}")]
    [InlineData("{{ texts.first }}{{ texts.last }}{{ texts[0] }}{{ inner.text }}")]
    [InlineData("{% case text %}{% when 'x' %}{% else %}{{ text }}{% endcase %}")]
    [InlineData("{% render 'partials/p', t: text %}")]
    [InlineData("{% render 'partials/p' for texts as t %}")]
    [InlineData("{% render 'partials/p' with text as t %}")]
    public void Hostile_text_is_encoded_through_every_tag(string template)
    {
        var html = Render(template);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{{ texts }}", "LN6006")]
    [InlineData("{{ inner }}", "LN6006")]
    [InlineData("{{ items }}", "LN6006")]
    [InlineData("{{ text | raw }}", "LN6004")]
    [InlineData("{{ text | date: '%Y' }}", "LN6004")]
    [InlineData("{{ 'now' | date: '%Y' }}", "LN6004")]
    [InlineData("{% if false %}{{ txet }}{% endif %}", "LN6003")]
    [InlineData("{% unless true %}{% for i in items %}{{ i.titel }}{% endfor %}{% endunless %}", "LN6003")]
    [InlineData("{% for i in text %}{% endfor %}", "LN6007")]
    [InlineData("{% if false %}{% render 'partials/q' %}{% endif %}", "LN6005")]
    [InlineData("{% include 'partials/p' %}", "LN6002")]
    [InlineData("{% if text %}", "LN6001")]
    public void What_can_not_be_right_is_found_at_load_in_every_branch(string template, string code)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Load(template, diagnostics));
        Assert.Equal([code], diagnostics.ToSortedList().Select(finding => finding.Code));
    }

    private static string Render(string template)
    {
        var diagnostics = new DiagnosticBag();
        var checkedTemplates = Load(template, diagnostics);
        Assert.True(checkedTemplates is not null, string.Join("\n", diagnostics.ToSortedList().Select(finding => finding.Message)));
        return checkedTemplates.With(new Dictionary<string, object>()).Render("page", Type, new Box(Hostile));
    }

    private static CheckedTemplates? Load(string template, DiagnosticBag diagnostics) => CheckedTemplates.Load(
        [new TemplateFile("page", new SourceText("theme/page.liquid", template)), new TemplateFile("partials/p", new SourceText("theme/partials/p.liquid", "{{ t }}"))],
        new Dictionary<string, ViewType> { ["page"] = Type },
        new Dictionary<string, ViewType>(),
        diagnostics);

    private sealed record Box(string Text);

    [Theory]
    [InlineData("call-to-action", ":::action visit\n:::")]
    public void A_box_in_a_text_whose_template_never_ends_is_a_finding_at_the_template(string template, string box)
    {
        var site = new SiteTest($"""
            -- theme/{template}.liquid --
            {string.Concat(Enumerable.Repeat("{% for i in (1..100) %}", 5))}x{string.Concat(Enumerable.Repeat("{% endfor %}", 5))}
            -- input/articles/one.md --
            ---
            title: One
            topic: anxiety
            description: It has a box.
            published: 2026-03-02
            ---

            {box}
            """).Build();
        Assert.Contains($"theme/{template}.liquid: error LN6009: the template failed for the page input/articles/one.md", site.Findings("LN6009"), StringComparison.Ordinal);
        Assert.Empty(site.Published);
    }
}
