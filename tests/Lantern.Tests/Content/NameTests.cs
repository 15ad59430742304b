using CsCheck;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Rendering.Markdown;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>Addresses, ids, dates and links that are made from what people type.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("Panic attacks", "panic-attacks")]
    [InlineData("Über uns & mehr!", "uber-uns-mehr")]
    [InlineData("It's OK", "its-ok")]
    [InlineData("不安", "不安")]
    [InlineData("--x--", "x")]
    public void A_name_becomes_an_address(string name, string slug) => Assert.Equal(slug, SlugText.From(name));

    [Fact]
    public void An_address_made_from_any_name_is_stable_and_has_no_sign_in_it() => Gen.String.Sample(name =>
    {
        var slug = SlugText.From(name);
        return SlugText.From(slug) == slug && slug.All(c => char.IsLetterOrDigit(c) || c == '-');
    });

    [Fact]
    public void Ids_of_headings_never_repeat() => Gen.String[0, 12].Array[1, 30].Sample(headings =>
    {
        var ids = new HeadingIds();
        return headings.Select(ids.Next).Distinct(StringComparer.Ordinal).Count() == headings.Length;
    });

    [Theory]
    [InlineData("What helps?", "what-helps")]
    [InlineData("CBT, IPT & more", "cbt-ipt--more")]
    [InlineData("  Two  words ", "two--words")]
    [InlineData("snake_case", "snake_case")]
    [InlineData("!!!", "section")]
    public void Ids_follow_the_rules_of_github(string heading, string id) => Assert.Equal(id, new HeadingIds().Next(heading));

    [Theory]
    [InlineData("3/2/2026", "write 2026-03-02 for 2 March 2026, or 2026-02-03 for 3 February 2026")]
    [InlineData("25/12/2026", "write 2026-12-25 for 25 December 2026")]
    [InlineData("2 March 2026", "write 2026-03-02")]
    [InlineData("March 2, 2026", "write 2026-03-02")]
    [InlineData("2026-3-2", "write 2026-03-02")]
    [InlineData("2026-03-02T10:00:00Z", "write 2026-03-02, without a time")]
    [InlineData("soon", "write year-month-day, such as 2026-03-02")]
    public void A_date_in_another_form_gets_the_right_one(string typed, string advice) => Assert.Equal(advice, DateText.Advice(typed));

    [Theory]
    [InlineData("/crisis/", LinkKind.Internal)]
    [InlineData("../a.md#b", LinkKind.Internal)]
    [InlineData("https://www.example.org/", LinkKind.External)]
    [InlineData("mailto:a@b.example", LinkKind.External)]
    [InlineData("tel:988", LinkKind.External)]
    [InlineData("crisis:us-988", LinkKind.Crisis)]
    [InlineData("javascript:alert(1)", LinkKind.Unsafe)]
    [InlineData(" JaVaScRiPt:alert(1)", LinkKind.Unsafe)]
    [InlineData("java\tscript:alert(1)", LinkKind.Unsafe)]
    [InlineData("\u0001javascript:alert(1)", LinkKind.Unsafe)]
    [InlineData("data:text/html,x", LinkKind.Unsafe)]
    [InlineData("vbscript:x", LinkKind.Unsafe)]
    [InlineData("//evil.example/", LinkKind.Unsafe)]
    [InlineData("/\\evil.example/", LinkKind.Unsafe)]
    [InlineData("\\\\evil.example", LinkKind.Unsafe)]
    [InlineData("https://user@evil.example/", LinkKind.Unsafe)]
    [InlineData("file:///etc/passwd", LinkKind.Unsafe)]
    public void Links_are_sorted_by_where_they_lead(string url, LinkKind kind) => Assert.Equal(kind, LinkTarget.KindOf(url));
}
