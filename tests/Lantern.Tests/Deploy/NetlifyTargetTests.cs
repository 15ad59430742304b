using Lantern.Deploy;
using Lantern.TestKit;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.Tests.Deploy;

/// <summary>A deploy to Netlify: what is sent, and what a person on call can rely on when the host or the network does not do its part.</summary>
public sealed class NetlifyTargetTests
{
    [Fact]
    public async Task The_first_deploy_sends_every_file_and_the_next_only_what_changed()
    {
        using var test = new DeployTest();
        var first = await test.Run();
        Assert.Empty(first.Findings);
        Assert.True(test.IsLiveAsBuilt);
        Assert.Equal(test.Site.Published.Count, first.Files);
        // Files with the same bytes are sent once.
        Assert.Equal(test.Host.Published!.Files.Values.Distinct().Count(), first.Uploaded.Count);
        Assert.Equal(first.Uploaded.Count, test.Host.Uploads.Count);
        Assert.Equal(test.Host.Origin, first.Url);

        var before = test.Site.Published;
        test.Site.Write("input/articles/panic.md", new System.Text.StringBuilder(BaseSite.Files[BaseSite.Files.IndexOf("-- input/articles/panic.md --", StringComparison.Ordinal)..]).Replace("-- input/articles/panic.md --\n", "").Replace("Breathe out", "Breathe in and out").ToString()).Build();
        var changed = test.Site.Published.Where(file => !before.TryGetValue(file.Key, out var bytes) || !bytes.AsSpan().SequenceEqual(file.Value)).Select(file => file.Key).Order(StringComparer.Ordinal);
        var second = await test.Run();
        Assert.Empty(second.Findings);
        Assert.Equal(changed, second.Uploaded);
        Assert.Contains("articles/panic/index.html", second.Uploaded);
        Assert.DoesNotContain("topics/low-mood/index.html", second.Uploaded);
        Assert.Equal(first.Id, second.Previous);
        Assert.True(test.IsLiveAsBuilt);
    }

    [Fact]
    public async Task Of_a_large_site_three_changed_articles_send_their_files_and_those_that_show_them_and_nothing_else()
    {
        var count = Trials.IsLong ? 1000 : 100;
        string Article(int i, string words) => $"-- input/articles/a{i:0000}.md --\n---\ntitle: Article {i}\ntopic: {(i % 2 == 0 ? "anxiety" : "low-mood")}\ndescription: One of many, number {i}.\nauthor: ada-reed\npublished: {new DateOnly(2024, 1, 1).AddDays(i):yyyy-MM-dd}\n---\n\n{words}\n";
        using var test = new DeployTest(string.Concat(Enumerable.Range(1, count).Select(i => Article(i, "Words."))));
        var first = await test.Run();
        Assert.Empty(first.Findings);
        foreach (var i in new[] { 10, 20, 30 }) test.Site.Add(Article(i, "Better words."));
        var before = test.Site.Published;
        test.Site.Build();
        var changed = test.Site.Published.Where(file => !before[file.Key].AsSpan().SequenceEqual(file.Value)).Select(file => file.Key).Order(StringComparer.Ordinal).ToList();
        var second = await test.Run();
        Assert.Empty(second.Findings);
        Assert.Equal(changed, second.Uploaded);
        Assert.All(new[] { "a0010", "a0020", "a0030" }, slug => Assert.Contains($"articles/{slug}/index.html", second.Uploaded));
        // Three pages, three files of the API, its list of changes, the record; feeds show the newest only.
        Assert.Equal(8, second.Uploaded.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"{first.Files} files; first deploy: {first.Uploaded.Count} files, {first.Bytes:N0} bytes; after three changes: {second.Uploaded.Count} files, {second.Bytes:N0} bytes");
    }

    [Fact]
    public async Task The_same_site_again_sends_nothing()
    {
        using var test = new DeployTest();
        await test.Run();
        var again = await test.Run();
        Assert.Empty(again.Findings);
        Assert.Empty(again.Uploaded);
        Assert.True(test.IsLiveAsBuilt);
    }

    [Fact]
    public async Task A_draft_has_an_address_of_its_own_and_leaves_what_visitors_get()
    {
        using var test = new DeployTest();
        var live = await test.Run();
        test.Site.Request = test.Site.Request with { ShowDrafts = true };
        test.Site.Build();
        var draft = await test.Run(new DeployWish(false, null, "To look at"));
        var named = await test.Run(new DeployWish(false, "pr-12", null));
        Assert.Empty(draft.Findings.Concat(named.Findings));
        Assert.Equal(live.Id, test.Host.Published!.Id);
        Assert.Equal($"{test.Host.Origin}/{draft.Id}--lantern-test", draft.Url);
        Assert.Equal($"{test.Host.Origin}/pr-12--lantern-test", named.Url);
        Assert.Equal(["To look at", null], test.Host.Deploys.Skip(1).Select(deploy => deploy.Title));
        Assert.Equal([true, false], test.Host.Deploys.Skip(1).Select(deploy => deploy.IsDraft));
    }

    [Fact]
    public async Task A_draft_under_the_name_of_the_live_sites_branch_is_refused()
    {
        using var test = new DeployTest();
        var outcome = await test.Run(new DeployWish(false, "trunk", null));
        Assert.Equal(["LN1212"], outcome.Findings.Select(finding => finding.Code));
        Assert.Empty(test.Host.Deploys);
    }

    [Fact]
    public async Task Many_files_are_compared_in_the_hosts_own_time_and_sent_a_few_at_once()
    {
        using var test = new DeployTest(string.Concat(Enumerable.Range(1, 60).Select(i => $"-- input/articles/a{i}.md --\n---\ntitle: Article {i}\ntopic: anxiety\ndescription: One of many, number {i}.\npublished: 2026-03-02\n---\n\nWords.\n")));
        test.Host.Faults.Slowness = 3;
        var outcome = await test.Run(change: options => options with { Parallelism = 3 });
        Assert.Empty(outcome.Findings);
        Assert.True(outcome.Files > 100);
        Assert.True(test.IsLiveAsBuilt);
        Assert.InRange(test.Host.MostAtOnce, 2, 3);
    }

    [Fact]
    public async Task A_host_that_asks_for_patience_is_given_it_by_all()
    {
        using var test = new DeployTest();
        test.Host.Faults.Instead = (number, method, _) => method is "POST" or "PUT" && number is 2 or 7 or 8 ? new Fault.Answer(429, RetryAfter: "17") : null;
        var outcome = await test.Run();
        Assert.Empty(outcome.Findings);
        Assert.True(test.IsLiveAsBuilt);
        Assert.Contains(test.Waits, wait => wait > TimeSpan.FromSeconds(16.5) && wait <= TimeSpan.FromSeconds(17));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("reset")]
    [InlineData("digest")]
    [InlineData("half")]
    [InlineData("silence")]
    [InlineData("busy page")]
    public async Task What_passes_is_tried_again(string what)
    {
        using var test = new DeployTest();
        Fault fault = what switch
        {
            "500" => new Fault.Answer(503),
            "reset" => new Fault.Reset(300),
            "digest" => new Fault.WrongDigest(),
            "half" => new Fault.HalfAnswer(),
            "silence" => new Fault.Silence(),
            _ => new Fault.Answer(200, "<html>try again</html>"),
        };
        var seen = new HashSet<string>();
        test.Host.Faults.Instead = (_, method, path) =>
        {
            lock (seen) return method == "PUT" && path.EndsWith("index.html", StringComparison.Ordinal) && seen.Add(path) && seen.Count <= 4 ? fault : null;
        };
        var outcome = await test.Run(change: options => options with { AnswerTime = what is "half" or "silence" ? TimeSpan.FromMilliseconds(400) : options.AnswerTime });
        Assert.Empty(outcome.Findings);
        Assert.True(test.IsLiveAsBuilt);
        Assert.NotEmpty(test.Waits);
        Assert.Equal(outcome.Uploaded.Count, test.Host.Uploads.Distinct().Count());
    }

    [Fact]
    public async Task A_host_that_stays_down_fails_the_deploy_and_the_next_one_goes_on_where_it_ended()
    {
        using var test = new DeployTest();
        var live = await test.Run();
        ChangeEveryPage(test);
        test.Host.Faults.Instead = (_, method, path) => method == "PUT" && path.EndsWith("topics/anxiety/index.html", StringComparison.Ordinal) ? new Fault.Answer(500, "{\"message\":\"no room\"}") : null;
        var failed = await test.Run(change: options => options with { Parallelism = 1 });
        var finding = Assert.Single(failed.Findings);
        Assert.Equal("LN1206", finding.Code);
        Assert.Equal($"{new Uri(test.Host.Origin).Authority} could not be asked to take topics/anxiety/index.html: it answers 500, 'no room', 6 times in a row", finding.Message);
        Assert.Equal(live.Id, test.Host.Published!.Id);
        Assert.NotEmpty(failed.Uploaded);
        // Each wait is about twice the one before.
        Assert.Equal([1, 2, 4, 8, 16], test.Waits.TakeLast(5).Select(wait => Math.Pow(2, Math.Ceiling(Math.Log2(wait.TotalSeconds)))));

        test.Host.Faults.Instead = (_, _, _) => null;
        var again = await test.Run();
        Assert.Empty(again.Findings);
        Assert.True(again.IsResumed);
        Assert.Equal(failed.Id, again.Id);
        Assert.Empty(again.Uploaded.Intersect(failed.Uploaded));
        Assert.True(test.IsLiveAsBuilt);
    }

    [Fact]
    public async Task What_the_host_lost_of_a_deploy_that_was_cut_short_is_sent_again()
    {
        using var test = new DeployTest();
        test.Host.Faults.Instead = (_, method, path) => method == "PUT" && path.EndsWith("404.html", StringComparison.Ordinal) ? new Fault.Answer(500) : null;
        var failed = await test.Run(change: options => options with { Parallelism = 1 });
        var lost = failed.Uploaded[0];
        var deploy = test.Host.Deploys[0];
        deploy.Required.Add(deploy.Files["/" + lost]);
        test.Host.Faults.Instead = (_, _, _) => null;
        var again = await test.Run();
        Assert.Empty(again.Findings);
        Assert.Contains(lost, again.Uploaded);
        Assert.True(test.IsLiveAsBuilt);
    }

    [Fact]
    public async Task A_deploy_that_never_gets_ready_is_called_off()
    {
        using var test = new DeployTest();
        var live = await test.Run();
        ChangeEveryPage(test);
        test.Host.Faults.IsNeverReady = true;
        var outcome = await test.Run(change: options => options with { Poll = TimeSpan.FromSeconds(30) });
        Assert.Equal("the deploy was not live after 20 minutes: it was still 'processing'", Assert.Single(outcome.Findings).Message);
        Assert.Equal("error", test.Host.Deploys[^1].State);
        Assert.Equal(live.Id, test.Host.Published!.Id);
        test.Host.Faults.IsNeverReady = false;
        Assert.Empty((await test.Run()).Findings);
        Assert.True(test.IsLiveAsBuilt);
    }

    [Fact]
    public async Task A_deploy_that_goes_live_while_its_host_does_not_answer_is_no_failure()
    {
        using var test = new DeployTest();
        test.Host.Faults.Instead = (_, method, path) => method == "GET" && path.Contains("/deploys/", StringComparison.Ordinal) && test.Waits.Count < 7 ? new Fault.Answer(500) : null;
        var outcome = await test.Run();
        Assert.Empty(outcome.Findings);
        Assert.True(test.IsLiveAsBuilt);
    }

    [Fact]
    public async Task What_nobody_can_know_is_not_called_a_failure_that_left_everything_as_it_was()
    {
        using var test = new DeployTest();
        test.Host.Faults.Instead = (_, _, path) => path.Contains("/deploys/", StringComparison.Ordinal) ? new Fault.Reset(0) : null;
        var outcome = await test.Run();
        Assert.Equal("LN1218", Assert.Single(outcome.Findings).Code);
    }

    [Fact]
    public async Task A_deploy_that_is_never_compared_is_called_off_since_it_might_lack_nothing()
    {
        using var test = new DeployTest(string.Concat(Enumerable.Range(1, 60).Select(i => $"-- input/articles/a{i}.md --\n---\ntitle: Article {i}\ntopic: anxiety\ndescription: One of many, number {i}.\npublished: 2026-03-02\n---\n\nWords.\n")));
        await test.Run();
        test.Host.Faults.Slowness = 10_000;
        var outcome = await test.Run(change: options => options with { Poll = TimeSpan.FromSeconds(30) });
        Assert.Equal("the deploy was not live after 20 minutes: it was still 'preparing'", Assert.Single(outcome.Findings).Message);
        Assert.Equal("error", test.Host.Deploys[^1].State);
    }

    [Fact]
    public async Task Stopped_when_all_files_are_there_it_is_called_off()
    {
        using var test = new DeployTest();
        using var stop = new CancellationTokenSource();
        test.Host.Faults.IsNeverReady = true;
        var outcome = await test.Run(change: options => options with
        {
            Wait = (time, cancellation) =>
            {
                if (test.Host.Deploys is [{ State: "processing" }]) stop.Cancel();
                cancellation.ThrowIfCancellationRequested();
                return options.Wait(time, cancellation);
            },
        }, stop: stop);
        Assert.Equal("LN1217", Assert.Single(outcome.Findings).Code);
        Assert.Equal("error", test.Host.Deploys[0].State);
        Assert.Null(test.Host.Published);
    }

    [Fact]
    public async Task What_the_host_can_not_make_is_said_in_its_words()
    {
        using var test = new DeployTest();
        test.Host.Faults.Error = "Invalid _redirects";
        var outcome = await test.Run();
        Assert.Equal(["LN1213"], outcome.Findings.Select(finding => finding.Code));
        Assert.EndsWith("but could not make a site of them: Invalid _redirects", outcome.Findings[0].Message, StringComparison.Ordinal);
        Assert.Null(test.Host.Published);
    }

    [Fact]
    public async Task A_key_that_is_refused_is_named_and_never_shown()
    {
        using var test = new DeployTest();
        test.Host.Faults.Instead = (_, _, path) => path.Contains("deploys", StringComparison.Ordinal) ? new Fault.Answer(403, $"{{\"message\":\"{test.Host.Token} may not\"}}") : null;
        var refused = await test.Run();
        test.Host.Faults.Instead = (_, _, _) => null;
        test.Host.Faults.IsTokenExpired = true;
        var expired = await test.Run();
        Assert.Equal(["LN1205", "LN1205"], refused.Findings.Concat(expired.Findings).Select(finding => finding.Code));
        Assert.EndsWith("refuses the key (it answers 403, '(the key) may not')", refused.Findings[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Findings.Concat(expired.Findings), finding => finding.ToString().Contains(test.Host.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_locked_site_is_said_before_anything_is_sent()
    {
        using var test = new DeployTest();
        await test.Run();
        test.Host.Lock(true);
        ChangeEveryPage(test);
        var outcome = await test.Run();
        Assert.Equal(["LN1210"], outcome.Findings.Select(finding => finding.Code));
        Assert.Single(test.Host.Deploys);
        Assert.Empty((await test.Run(new DeployWish(false, null, null))).Findings);
    }

    [Fact]
    public async Task A_file_that_is_changed_meanwhile_stops_the_deploy()
    {
        using var test = new DeployTest();
        test.Host.Faults.Instead = (_, method, path) =>
        {
            if (method == "POST") test.Site.Write("output/index.html", "<html>something else</html>");
            return null;
        };
        var outcome = await test.Run();
        Assert.Equal("index.html is not what the build wrote: it was changed while it was being published", Assert.Single(outcome.Findings).Message);
        Assert.Null(test.Host.Published);
    }

    [Fact]
    public async Task A_site_that_the_host_does_not_know_and_a_request_it_refuses_are_said()
    {
        using var test = new DeployTest();
        var unknown = await test.Run(change: options => options with { Site = "nobody" });
        Assert.Equal("LN1208", Assert.Single(unknown.Findings).Code);
        test.Host.Faults.Instead = (_, method, _) => method == "POST" ? new Fault.Answer(422, "{\"message\":\"too many files\"}") : null;
        var refused = await test.Run();
        Assert.Equal($"{new Uri(test.Host.Origin).Authority} refuses to begin a deploy: it answers 422, 'too many files'", Assert.Single(refused.Findings).Message);
        Assert.Empty(test.Waits);
    }

    [Fact]
    public async Task Nobody_listening_is_said_in_words()
    {
        using var test = new DeployTest();
        test.Host.Dispose();
        var outcome = await test.Run();
        Assert.Equal("LN1206", Assert.Single(outcome.Findings).Code);
        Assert.Contains("the connection failed (", outcome.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_live_before_can_be_made_live_again()
    {
        using var test = new DeployTest();
        var first = await test.Run();
        ChangeEveryPage(test);
        var second = await test.Run();
        Assert.Empty(await test.Target().Restore(second.Previous!, CancellationToken.None));
        Assert.Equal(first.Id, test.Host.Published!.Id);
        var (live, _) = await test.Target().ReadLive(CancellationToken.None);
        Assert.Equal(test.Host.Published.Files.ToDictionary(file => file.Key[1..], file => file.Value), live);
        Assert.Equal("LN1208", Assert.Single(await test.Target().Restore("nothing", CancellationToken.None)).Code);
    }

    private static void ChangeEveryPage(DeployTest test) => test.Site.Write("input/pages/index.md", "---\ntitle: Home\n---\n\nWelcome, and come in.\n").Write("input/settings.yml", System.Text.Encoding.UTF8.GetString(test.Site.Files.ReadAllBytes("/site/input/settings.yml")).Replace("title: Quiet Harbour\n", "title: Quiet Harbour Therapy\n", StringComparison.Ordinal)).Build();
}
