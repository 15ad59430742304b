using System.Collections.Immutable;
using Lantern.Rendering.Html;

namespace Lantern.Tests.Rendering.Html;

/// <summary>A small page that passes the gate, and what is expected of it.</summary>
internal static class GatePages
{
    public const string Strip = """
        <aside class="crisis-strip"><p>Need to talk to someone now? <a href="tel:988">Call 988</a> or <a href="sms:988">text 988</a>, free.</p>
        <p><a href="/crisis/">More ways to get help</a></p></aside>
        """;

    public const string CrisisLine = """
        <section class="crisis-line" data-crisis-line="us-988"><p class="name">988 Lifeline</p>
        <ul><li><a href="tel:988"><svg class="help-icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M4 4h16v12H9l-5 4zM8 9h8M8 12h5"/></svg>Call 988</a></li><li><a href="sms:988">Text 988</a></li></ul></section>
        """;

    public const string Disclaimer = """<section class="disclaimer" data-disclaimer="standard"><p>This article can't replace <em>care</em>.</p></section>""";

    public const string Page = $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Sleep</title><meta name="format-detection" content="telephone=no">
        <link rel="stylesheet" href="/assets/site.0.css"><link rel="canonical" href="https://example.org/articles/sleep/"></head>
        <body class="page"><a class="skip-link" href="#content">Skip to content</a>
        {Strip}
        <div class="page-frame">
        <header><nav><a href="/">Home</a></nav></header>
        <main id="content"><article><h1>Sleep</h1>
        <div class="body"><p>The lead.</p>
        {CrisisLine}
        <h2 id="why">Why</h2><p>See <a href="https://example.com/study">the study</a>.</p></div>
        <section class="sources"><h2>Sources</h2></section>
        {Disclaimer}
        </article></main>
        <footer><p>Practice</p></footer></div></body></html>
        """;

    public static PageExpectation Expectation { get; } = new(
        "article", HashOf(Strip), [new("Call 988", "tel:988"), new("text 988", "sms:988"), new("More ways to get help", "/crisis/")],
        [new("standard", "2026-01-01", HashOf(Disclaimer))],
        [new("us-988", HashOf(CrisisLine), [new("Call 988", "tel:988"), new("Text 988", "sms:988")])], CrisisPlace.AfterLead);

    public static string HashOf(string html) => VisibleText.Hash(VisibleText.OfFragment(html));

    /// <summary>The codes found on a page, in order of their numbers.</summary>
    public static string Check(string html, string css = "", PageExpectation? expectation = null) =>
        string.Join(' ', PageGate.Check(html, expectation ?? Expectation, StyleSheetSet.Read([("theme/site.css", css)]), "/articles/sleep/", "theme/article.liquid")
            .Select(finding => finding.Code).Order(StringComparer.Ordinal).ToImmutableArray());
}
