using Lantern.Browser.Looking;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>What <c>lantern verify --rendered</c> sees: each kind of sabotage is made after the build, so that nothing but looking can find
/// it.</summary>
public sealed class RenderedCheckTests
{
    private const string Block = "the crisis block 'us-988'";

    private const string Disclaimer = "'This page gives general information and does not take the place of care.'";

    private const string OnPhone = "(390 × 844 light with script)";

    private static readonly LookState Phone = LookState.All[0];

    private static readonly LookState Desk = new(LookSize.Desk, LookScheme.Light, true);

    [Fact]
    public async Task A_site_as_it_was_built_has_no_fault_in_any_state()
    {
        var outcome = await new RenderedSite().Look();
        Assert.Equal([], RenderedSite.Faults(outcome));
        Assert.Equal((1, 20), (outcome.Looked, outcome.States));
    }

    [Fact]
    public async Task A_white_box_over_the_crisis_block_is_seen_with_its_rule_and_a_picture()
    {
        var site = new RenderedSite().Style(Over(".crisis-lines", "top:0;right:0;bottom:0;left:0;background:#fff"));
        var outcome = await site.Look(state => state.HasScript && state.Size == LookSize.Phone, withCauses: true);
        var unseen = outcome.Findings.Where(finding => finding.Code == "LN1304").ToList();
        Assert.NotEmpty(unseen);
        Assert.All(unseen, finding => Assert.Matches($"^in {Block}, .* can't be seen \\(in every state\\)$", finding.Message));
        Assert.Contains(
            $"LN1307 in {Block}, whoever touches 'Call 988', 'Text 988' touches div.crisis-lines (in every state)", RenderedSite.Faults(outcome));
        Assert.All(unseen, finding => Assert.Contains("a picture of it is /pictures/articles-panic-390x844-", finding.Help, StringComparison.Ordinal));
        Assert.Contains(unseen, finding => finding.Help!.Contains("of '.crisis-lines::after' in /assets/site.", StringComparison.Ordinal));
        Assert.NotEmpty(site.Pictures);
        Assert.All(site.Pictures, picture => Assert.Equal(0x89, picture.Bytes[0]));
    }

    [Fact]
    public async Task A_page_that_can_not_be_scrolled_is_seen()
    {
        var small = new LookState(LookSize.SmallPhone, LookScheme.Light, true);
        var faults = await Faults(new RenderedSite().Style("html,body{height:100%;overflow:hidden}"), small);
        const string Why = "body.kind-article has overflow: hidden, so nobody can scroll to it (320 × 568 light with script)";
        Assert.Contains(faults, fault => fault.StartsWith($"LN1313 in {Block}, '", StringComparison.Ordinal)
            && fault.EndsWith(Why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_made_tiny_by_what_is_around_them_are_seen()
    {
        var faults = await Faults(new RenderedSite().Style(".main{zoom:.5}"), Desk, Desk with { HasScript = false });
        Assert.Contains(faults, fault => fault.StartsWith($"LN1306 in the disclaimer 'standard', {Disclaimer} is drawn ", StringComparison.Ordinal)
            && fault.EndsWith(" pixels large; at least 14 are needed, and 10 on paper (in every state)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_in_the_colour_of_their_ground_are_seen_in_the_scheme_that_has_them() => Assert.Equal(
        [$"LN1304 in {Block}, 'Open day and night, every day' can't be seen (390 × 844 dark)"],
        await Faults(
            new RenderedSite().Style("@media (prefers-color-scheme:dark){.crisis-line .crisis-hours{color:var(--tint)}}"),
            state => state.Size == LookSize.Phone));

    [Fact]
    public async Task A_picture_of_other_words_over_a_number_is_seen()
    {
        var site = new RenderedSite();
        var icon = site.Picture(".svg");
        site.Change(icon, _ => """
            <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">
            <rect width="120" height="40" fill="#1a646d"/><text x="6" y="28" font-size="20" fill="#fff">Call 555</text>
            </svg>
            """);
        site.Style(Over(".channel-call a", "left:50%;top:0;margin-left:-40px;pointer-events:none", $"url('/{icon}')"));
        Assert.Contains($"LN1304 in {Block}, 'Call 988' can't be seen (1280 × 800 light with script)", await Faults(site, Desk));
    }

    [Fact]
    public async Task A_link_that_the_keyboard_leaves_out_is_seen() => Assert.Equal(
        [$"LN1311 in {Block}, the Tab key, for 'Text 988', never comes to it (390 × 844 light with script)"],
        await Faults(
            new RenderedSite().Edit("channel-text\"><a href", "channel-text\"><a tabindex=\"-1\" href"),
            state => state.HasScript && state.Size == LookSize.Phone));

    [Fact]
    public async Task A_cover_that_no_finger_feels_is_seen()
    {
        var cover = Over(".disclaimer", "top:0;left:0;width:8em;height:100%;background:#fbfaf7;pointer-events:none");
        Assert.Contains(
            await Faults(new RenderedSite().Style(cover), Desk),
            fault => fault.StartsWith("LN1304 in the disclaimer 'standard', the letters 'Thispageg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_drawn_through_a_number_is_seen() => Assert.Contains(
        $"LN1314 in {Block}, something is drawn over or into the letters 'Call988' of 'Call 988' (in every state)",
        await Faults(
            new RenderedSite().Style(Over(".channel-call a", "left:0;right:0;top:42%;height:5px;background:#f2b84b;pointer-events:none")),
            Phone, Desk));

    [Fact]
    public async Task A_request_to_another_host_is_seen_and_not_made() => Assert.Equal(
        ["LN1312 the page calls pictures.example by itself: https://pictures.example/paper.png (in every state)"],
        await Faults(new RenderedSite().WithoutPolicy().Style(".main{background-image:url(https://pictures.example/paper.png)}"), Phone,
            Phone with { HasScript = false }));

    [Fact]
    public async Task A_header_pulled_over_the_strip_is_seen()
    {
        var state = new LookState(LookSize.SmallPhone, LookScheme.Dark, false);
        var faults = await Faults(new RenderedSite().Style(".page-frame{z-index:2147483647;margin-top:-12rem;padding-top:12rem;background:#fff}"), state);
        Assert.Contains(faults, fault => fault.StartsWith("LN1304 in the crisis strip, ", StringComparison.Ordinal)
            && fault.EndsWith("(320 × 568 dark without script)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_disclaimer_that_is_not_printed_is_seen() => Assert.Equal(
        [$"LN1303 {Disclaimer} in the disclaimer 'standard' is not shown: section.disclaimer has display: none (718 × 1047 on paper)"],
        await Faults(
            new RenderedSite().Style("@media print{.disclaimer{display:none}}"),
            state => state.Size == LookSize.Sheet || state.Size == LookSize.Desk));

    [Fact]
    public async Task What_a_script_does_is_seen_where_scripts_run()
    {
        const string Script = "<script>document.querySelector('.channel-call span').textContent = 'Call 989'</script></body>";
        var faults = await Faults(new RenderedSite().WithoutPolicy().Edit("</body>", Script), Phone, Phone with { HasScript = false });
        Assert.Equal(
            [$"LN1316 in the page as visitors have it, {Block} reads '988 Lifeline Call 989 Text 988 Open day and night, every day' {OnPhone}"],
            faults);
    }

    [Fact]
    public async Task What_a_script_does_after_a_while_is_seen_as_well()
    {
        const string Script = "<script>setTimeout(() => { document.querySelector('.disclaimers').style.setProperty('opacity', '0', 'important'); }, 20000)</script></body>";
        var fault = Assert.Single(await Faults(new RenderedSite().WithoutPolicy().Edit("</body>", Script), Phone));
        Assert.StartsWith("LN1304 in the disclaimer 'standard', 'This page gives ", fault, StringComparison.Ordinal);
        Assert.EndsWith($" can't be seen {OnPhone}", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>setTimeout(() => { location.href = 'https://elsewhere.example/'; }, 30000)</script></body>")]
    [InlineData("<script>location.href = 'https://elsewhere.example/'</script></body>")]
    public async Task A_page_that_goes_elsewhere_is_seen(string script) => Assert.Contains(
        $"LN1319 the page goes on to https://elsewhere.example/ by itself, so nobody can read the help on it {OnPhone}",
        await Faults(new RenderedSite().WithoutPolicy().Edit("</body>", script), Phone));

    [Fact]
    public async Task A_page_that_does_not_let_itself_be_looked_at_is_seen() => Assert.Contains(
        await Faults(new RenderedSite().WithoutPolicy().Edit("</body>", "<script>document.documentElement.remove()</script></body>"), Phone),
        fault => fault.StartsWith("LN1320 the page does not let itself be looked at: ", StringComparison.Ordinal));

    [Fact]
    public async Task Help_that_is_kept_from_screen_readers_is_seen() => Assert.Contains(
        $"LN1310 what a screen reader is given of {Block}, for 'Call 988', is no link of that name {OnPhone}",
        await Faults(new RenderedSite().Edit("<section class=\"crisis-line\"", "<section aria-hidden=\"true\" class=\"crisis-line\""), Phone));

    [Fact]
    public async Task Digits_that_are_turned_round_are_seen() => Assert.Contains(
        $"LN1315 in {Block}, 'Call 988' can't be read as written: its digits are turned round (in every state)",
        await Faults(new RenderedSite().Style(".channel-call a,.channel-call a *{unicode-bidi:bidi-override;direction:rtl}"), Phone, Desk));

    [Fact]
    public async Task Small_and_crowded_links_are_seen()
    {
        const string Style = ".channel a{min-height:0;padding:0;border:0;line-height:1.2}.channel{display:block;margin:0}";
        var faults = await Faults(new RenderedSite().Style(Style), Phone);
        Assert.Contains(faults, fault => fault.StartsWith($"LN1308 in {Block}, 'Call 988' can be touched on ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith($"LN1309 in {Block}, 'Call 988' and 'Text 988' are ", StringComparison.Ordinal)
            && fault.EndsWith($" pixels apart; at least 4 are needed, so that nobody calls the wrong number {OnPhone}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_that_is_gone_and_words_that_a_style_adds_are_seen()
    {
        var site = new RenderedSite().Edit("data-disclaimer=\"standard\"", "data-disclaimer=\"other\"")
            .Style(".crisis-name::after{display:inline;content:' is closed'}");
        var faults = await Faults(site, Phone);
        Assert.Contains($"LN1303 the disclaimer 'standard' is not shown: the page does not have it {OnPhone}", faults);
        const string Added = "has words that its style adds: h2.crisis-name::after adds \" is closed\"";
        Assert.Contains($"LN1316 in the page as visitors have it, {Block} {Added} {OnPhone}", faults);
    }

    [Fact]
    public async Task Help_that_fades_is_seen()
    {
        const string Style = "@keyframes away{to{opacity:0}}.crisis-lines{animation:away 4s 5s infinite}";
        Assert.Contains(
            $"LN1317 {Block} is not there all the time: div.crisis-lines moves without end {OnPhone}",
            await Faults(new RenderedSite().Style(Style), Phone));
    }

    /// <summary>A rule that draws something over an element.</summary>
    private static string Over(string selector, string place, string content = "''") =>
        $"{selector}{{position:relative}}{selector}::after{{display:block;content:{content};position:absolute;z-index:9;{place}}}";

    private static Task<IReadOnlyList<string>> Faults(RenderedSite site, params LookState[] states) => Faults(site, states.Contains);

    private static async Task<IReadOnlyList<string>> Faults(RenderedSite site, Func<LookState, bool> states) =>
        RenderedSite.Faults(await site.Look(states));
}
