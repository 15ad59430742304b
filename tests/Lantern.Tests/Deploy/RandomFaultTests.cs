using Lantern.Diagnostics.Formatters;
using Lantern.TestKit;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.Tests.Deploy;

/// <summary>Whatever goes wrong, in whatever order: either visitors get all files as they were built, or what they had before, all of it.</summary>
/// <remarks><c>LANTERN_LONG=1</c> makes 200 runs; <c>LANTERN_SEED</c> and <c>LANTERN_TRIALS=run+1</c> repeat one.</remarks>
public sealed class RandomFaultTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_deploy_ends_with_everything_live_or_with_nothing_changed()
    {
        var (from, count) = Trials.Range(12, 200);
        output.WriteLine($"LANTERN_SEED={Trials.Seed}, runs {from}+{count}");
        var (ready, failed, unknown) = (0, 0, 0);
        for (var run = from; run < from + count; run++)
        {
            using var test = new DeployTest();
            var before = await test.Run();
            Assert.Empty(before.Findings);
            var was = test.Live!;
            test.Site.Write("input/pages/about.md", $"---\ntitle: About us\n---\n\nRun {run}.\n").Write("input/pages/index.md", $"---\ntitle: Home\n---\n\nRun {run}.\n").Build();
            Break(test, Trials.Dice(Trials.Seed, run));
            var work = test.Run(change: options => options with { AnswerTime = TimeSpan.FromMilliseconds(250), Limit = TimeSpan.FromMinutes(5), Poll = TimeSpan.FromSeconds(10) });
            Assert.True(await Task.WhenAny(work, Task.Delay(Patience, TestContext.Current.CancellationToken)) == work, $"seed {Trials.Seed}: run {run} hangs");
            var outcome = await work;
            if (outcome.Succeeded)
            {
                ready++;
                Assert.True(test.IsLiveAsBuilt, $"seed {Trials.Seed}: run {run} says that all is live, and it is not");
            }
            else if (outcome.Findings.Any(finding => finding.Code == "LN1218"))
            {
                // It had all files, and then the host said no more: whole it is in either case.
                unknown++;
                Assert.True(test.IsLiveAsBuilt || test.Host.Published!.Id == before.Id);
            }
            else
            {
                failed++;
                Assert.Equal(before.Id, test.Host.Published!.Id);
                Assert.True(was.All(file => test.Live![file.Key].AsSpan().SequenceEqual(file.Value)), $"seed {Trials.Seed}: run {run} changed what was live");
            }
            var log = string.Join('\n', outcome.Findings.Select(finding => TextFormatter.Format(finding, null)).Concat(test.Said).Append(outcome.ToString()));
            Assert.DoesNotContain(test.Host.Token, log, StringComparison.Ordinal);
            // When the trouble is over, it goes out.
            test.Host.Faults.Instead = (_, _, _) => null;
            (test.Host.Faults.IsNeverReady, test.Host.Faults.Error, test.Host.Faults.IsTokenExpired) = (false, null, false);
            if (test.Host.Published!.IsLocked) test.Host.Lock(false);
            Assert.Empty((await test.Run()).Findings);
            Assert.True(test.IsLiveAsBuilt);
        }
        output.WriteLine($"{ready} went out, {failed} failed and left what was live, of {unknown} the host did not say what became of them");
        Assert.True(count < 12 || (ready > count / 10 && failed > count / 10), $"{ready} of {count} went out: too few of one kind to say anything");
    }

    private static void Break(DeployTest test, Random dice)
    {
        var rate = dice.Next(5) switch { 0 => 0.02, 1 => 0.1, 2 => 0.3, 3 => 0.6, _ => 0.9 };
        var gate = new Lock();
        test.Host.Faults.Slowness = dice.Next(3);
        switch (dice.Next(12))
        {
            case 0: test.Host.Faults.IsNeverReady = true; break;
            case 1: test.Host.Faults.Error = $"broken by {test.Host.Token}"; break;
            case 2: test.Host.Lock(true); break;
            case 3: test.Host.Faults.IsTokenExpired = true; break;
        }
        test.Host.Faults.Instead = (_, method, _) =>
        {
            lock (gate)
            {
                if (dice.NextDouble() >= rate) return null;
                return dice.Next(9) switch
                {
                    0 or 1 => new Fault.Answer(429, RetryAfter: dice.Next(3) switch { 0 => "1", 1 => "30", _ => "Wed, 25 Nov 2026 09:00:00 GMT" }),
                    2 => new Fault.Answer(500, $"{{\"message\":\"{test.Host.Token}\"}}"),
                    3 => new Fault.Answer(502, "<html></html>"),
                    4 or 5 => new Fault.Reset(dice.Next(5000)),
                    6 => dice.Next(4) == 0 ? new Fault.Silence() : new Fault.Answer(503),
                    7 => dice.Next(4) == 0 ? new Fault.HalfAnswer() : new Fault.Answer(200, "[]"),
                    _ => method == "PUT" ? new Fault.WrongDigest() : new Fault.Reset(0),
                };
            }
        };
    }
}
