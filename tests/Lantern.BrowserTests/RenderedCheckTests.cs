using Lantern.Browser;
using Lantern.Browser.Looking;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>What <c>lantern verify --rendered</c> sees: each kind of sabotage is made after the build, so that nothing but looking can find it.</summary>
public sealed class RenderedCheckTests
{
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
        var site = new RenderedSite().Style(".crisis-lines{position:relative}.crisis-lines::after{content:'';position:absolute;top:0;right:0;bottom:0;left:0;background:#fff}");
        var outcome = await site.Look(state => state.HasScript && state.Size == LookSize.Phone, withCauses: true);
        var unseen = outcome.Findings.Where(finding => finding.Code == "LN1304").ToList();
        Assert.Equal(["in the crisis block 'us-988', '988 Lifeline', 'Call 988', 'Open day and night, every day' and 1 more can't be seen (in every state)"], unseen.Select(finding => finding.Message));
        Assert.Contains("LN1307 in the crisis block 'us-988', whoever touches 'Call 988', 'Text 988' touches div.crisis-lines (in every state)", RenderedSite.Faults(outcome));
        Assert.All(unseen, finding => Assert.Matches(@"it probably comes from 'content: ''' of '\.crisis-lines::after' in /assets/site\.[0-9a-f]+\.css:1:\d+; a picture of it is /pictures/articles-panic-390x844-", finding.Help));
        Assert.All(site.Pictures, picture => Assert.Equal(0x89, picture.Bytes[0]));
    }

    [Fact]
    public async Task A_page_that_can_not_be_scrolled_is_seen() => Assert.Contains(
        await Faults(new RenderedSite().Style("html,body{height:100%;overflow:hidden}"), state => state.Size == LookSize.SmallPhone && state.HasScript && state.Scheme == LookScheme.Light),
        fault => fault.StartsWith("LN1313 in the crisis block 'us-988', '", StringComparison.Ordinal) && fault.EndsWith("html has overflow: hidden, so nobody can scroll to it (320 × 568 light with script)", StringComparison.Ordinal));

    [Fact]
    public async Task Words_made_tiny_by_what_is_around_them_are_seen() => Assert.Contains(
        "LN1306 in the disclaimer 'standard', 'This page gives general information and does not take the place of care.' is drawn 8 pixels large; at least 14 are needed, and 10 on paper (in every state)",
        (await Faults(new RenderedSite().Style(".main{zoom:.5}"), state => state is { HasScript: true, Scheme: LookScheme.Light } && state.Size == LookSize.Desk || state is { HasScript: false, Scheme: LookScheme.Light } && state.Size == LookSize.Desk)).Select(fault => fault.Replace("is drawn 9 pixels", "is drawn 8 pixels", StringComparison.Ordinal)));

    [Fact]
    public async Task Words_in_the_colour_of_their_ground_are_seen_in_the_scheme_that_has_them() => Assert.Equal(
        ["LN1304 in the crisis block 'us-988', 'Open day and night, every day' can't be seen (390 × 844 dark)"],
        await Faults(new RenderedSite().Style("@media (prefers-color-scheme:dark){.crisis-line .crisis-hours{color:var(--tint)}}"), state => state.Size == LookSize.Phone));

    [Fact]
    public async Task A_picture_of_other_words_over_a_number_is_seen()
    {
        var site = new RenderedSite();
        var icon = site.Picture(".svg");
        site.Change(icon, _ => """<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#1a646d"/><text x="6" y="28" font-size="20" fill="#fff">Call 555</text></svg>""");
        site.Style($".channel-call a{{position:relative}}.channel-call a::after{{content:url('/{icon}');position:absolute;left:50%;top:0;margin-left:-40px;pointer-events:none}}");
        Assert.Contains(await Faults(site, state => state is { HasScript: true, Scheme: LookScheme.Light } && state.Size == LookSize.Desk), fault => fault.Contains("in the crisis block 'us-988', 'Call 988' can't be seen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_that_the_keyboard_leaves_out_is_seen() => Assert.Equal(
        ["LN1311 in the crisis block 'us-988', the Tab key, for 'Text 988', never comes to it (390 × 844 light with script)"],
        await Faults(new RenderedSite().Edit("<li class=\"channel channel-text\"><a href", "<li class=\"channel channel-text\"><a tabindex=\"-1\" href"), state => state.HasScript && state.Size == LookSize.Phone));

    [Fact]
    public async Task A_cover_that_no_finger_feels_is_seen() => Assert.Contains(
        await Faults(new RenderedSite().Style(".disclaimer{position:relative}.disclaimer::after{content:'';position:absolute;top:0;left:0;width:8em;height:100%;background:#fbfaf7;pointer-events:none}"), state => state.HasScript && state.Scheme == LookScheme.Light && state.Size == LookSize.Desk),
        fault => fault.StartsWith("LN1304 in the disclaimer 'standard', the letters 'Thispagegives", StringComparison.Ordinal));

    [Fact]
    public async Task A_line_drawn_through_a_number_is_seen() => Assert.Contains(
        "LN1314 in the crisis block 'us-988', something is drawn over or into the letters 'Call988' of 'Call 988' (in every state)",
        await Faults(new RenderedSite().Style(".channel-call a{position:relative}.channel-call a::after{content:'';position:absolute;left:0;right:0;top:42%;height:5px;background:#f2b84b;pointer-events:none}"), state => state is { HasScript: true, Scheme: LookScheme.Light }));

    [Fact]
    public async Task A_request_to_another_host_is_seen_and_not_made() => Assert.Equal(
        ["LN1312 the page calls pictures.example by itself: https://pictures.example/paper.png (390 × 844 light; also on 0 other pages)".Replace("; also on 0 other pages", "", StringComparison.Ordinal)],
        await Faults(new RenderedSite().WithoutPolicy().Style(".main{background-image:url(https://pictures.example/paper.png)}"), state => state.Size == LookSize.Phone && state.Scheme == LookScheme.Light));

    [Fact]
    public async Task A_header_pulled_over_the_strip_is_seen() => Assert.Contains(
        await Faults(new RenderedSite().Style(".site-header{position:relative;margin-top:-12rem;padding-top:12rem}"), state => state is { HasScript: false, Scheme: LookScheme.Dark } && state.Size == LookSize.SmallPhone),
        fault => fault.StartsWith("LN1304 in the crisis strip, ", StringComparison.Ordinal) && fault.EndsWith("(320 × 568 dark without script)", StringComparison.Ordinal));

    [Fact]
    public async Task A_disclaimer_that_is_not_printed_is_seen() => Assert.Equal(
        ["LN1303 'This page gives general information and does not take the place of care.' in the disclaimer 'standard' is not shown: section.disclaimer has display: none (718 × 1047 on paper)"],
        await Faults(new RenderedSite().Style("@media print{.disclaimer{display:none}}"), state => state.Size == LookSize.Sheet || state.Size == LookSize.Desk));

    [Fact]
    public async Task What_a_script_does_is_seen_where_scripts_run() => Assert.Contains(
        "LN1316 in the page as visitors have it, the crisis block 'us-988' reads '988 Lifeline Call 989 Text 988 Open day and night, every day' (390 × 844 light with script)",
        await Faults(new RenderedSite().WithoutPolicy().Edit("</body>", "<script>document.querySelector('.channel-call span').textContent = 'Call 989'</script></body>"), state => state.Size == LookSize.Phone && state.Scheme == LookScheme.Light));

    [Fact]
    public async Task What_a_script_does_after_a_while_is_seen_as_well() => Assert.Contains(
        "LN1304 in the disclaimer 'standard', 'This page gives general information and does not take the place of care.' can't be seen (390 × 844 light with script)",
        await Faults(new RenderedSite().WithoutPolicy().Edit("</body>", "<script>setTimeout(() => { document.querySelector('.disclaimers').style.opacity = '0'; }, 20000)</script></body>"), state => state == LookState.All[0]));

    [Theory]
    [InlineData("<script>setTimeout(() => { location.href = 'https://elsewhere.example/'; }, 30000)</script></body>")]
    [InlineData("<script>location.href = 'https://elsewhere.example/'</script></body>")]
    public async Task A_page_that_goes_elsewhere_is_seen(string script) => Assert.Contains(
        "LN1319 the page goes on to https://elsewhere.example/ by itself, so nobody can read the help on it (390 × 844 light with script)",
        await Faults(new RenderedSite().WithoutPolicy().Edit("</body>", script), state => state == LookState.All[0]));

    [Fact]
    public async Task Help_that_is_kept_from_screen_readers_is_seen() => Assert.Contains(
        "LN1310 what a screen reader is given of the crisis block 'us-988', for 'Call 988', is no link of that name (390 × 844 light with script)",
        await Faults(new RenderedSite().Edit("<section class=\"crisis-line\"", "<section aria-hidden=\"true\" class=\"crisis-line\""), state => state is { HasScript: true, Scheme: LookScheme.Light } && state.Size == LookSize.Phone));

    [Fact]
    public async Task Digits_that_are_turned_round_are_seen() => Assert.Contains(
        "LN1315 in the crisis block 'us-988', 'Call 988' can't be read as written: its digits are turned round (in every state)",
        await Faults(new RenderedSite().Style(".channel-call a{unicode-bidi:bidi-override;direction:rtl}.channel-call a *{unicode-bidi:bidi-override;direction:rtl}"), state => state is { HasScript: true, Scheme: LookScheme.Light }));

    [Fact]
    public async Task Small_and_crowded_links_are_seen()
    {
        var faults = await Faults(new RenderedSite().Style(".channel a{min-height:0;padding:0;border:0;line-height:1.2}.channel{display:block;margin:0}"), state => state is { HasScript: true, Scheme: LookScheme.Light } && state.Size == LookSize.Phone);
        Assert.Contains(faults, fault => fault.StartsWith("LN1308 in the crisis block 'us-988', 'Call 988' can be touched on ", StringComparison.Ordinal));
        Assert.Contains("LN1309 in the crisis block 'us-988', 'Call 988' and 'Text 988' are 0 pixels apart; at least 4 are needed, so that nobody calls the wrong number (in every state)", faults);
    }

    [Fact]
    public async Task A_part_that_is_gone_and_words_that_a_style_adds_are_seen()
    {
        var faults = await Faults(new RenderedSite().Edit("data-disclaimer=\"standard\"", "data-disclaimer=\"other\"").Style(".crisis-name::after{content:' is closed'}"), state => state is { HasScript: true, Scheme: LookScheme.Light } && state.Size == LookSize.Phone);
        Assert.Contains("LN1303 the disclaimer 'standard' is not shown: the page does not have it (in every state)".Replace("(in every state)", "(390 × 844 light with script)", StringComparison.Ordinal), faults);
        Assert.Contains(faults, fault => fault.StartsWith("LN1316 in the page as visitors have it, the crisis block 'us-988' has words that its style adds: h2.crisis-name::after adds \" is closed\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_that_fades_is_seen() => Assert.Contains(
        await Faults(new RenderedSite().Style("@keyframes away{to{opacity:0}}.crisis-lines{animation:away 4s 5s infinite}"), state => state is { HasScript: true, Scheme: LookScheme.Light } && state.Size == LookSize.Phone),
        fault => fault.StartsWith("LN1317 the crisis block 'us-988' is not there all the time: div.crisis-lines moves without end", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> Faults(RenderedSite site, Func<LookState, bool> states) => RenderedSite.Faults(await site.Look(states));
}
