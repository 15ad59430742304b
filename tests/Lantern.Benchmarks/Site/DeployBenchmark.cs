using System.Diagnostics;
using System.Globalization;
using Lantern.TestKit.Netlify;

namespace Lantern.Benchmarks.Site;

/// <summary>How long a deploy takes and how much memory, beside Netlify's own command: the same site to the same fake, first all of it, then three changed articles.</summary>
/// <remarks>Both publish a draft. Memory is the largest that the system saw of the process itself (<c>VmHWM</c>, looked up every 5 ms), so on Linux only.</remarks>
/// <param name="options">What to run; the edits are the rounds.</param>
/// <param name="netlify">Netlify's own command.</param>
/// <param name="output">Where to say it.</param>
internal sealed class DeployBenchmark(WritingOptions options, string netlify, TextWriter output)
{
    private const int Changed = 3;

    public int Run()
    {
        var articles = Directory.EnumerateFiles(Path.Combine(options.Site, "input", "articles"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var dice = new Random(options.Seed);
        var results = new Dictionary<string, List<(double Seconds, double Megabytes, int Files)>>(StringComparer.Ordinal);
        for (var round = 0; round < options.Edits; round++)
        {
            using var ours = new FakeNetlify { KeepsBytes = false };
            using var theirs = new FakeNetlify { KeepsBytes = false };
            Build();
            Both("first");
            for (var i = 0; i < Changed; i++) File.AppendAllText(articles[dice.Next(articles.Count)], "\nOne more sentence for the reader.\n");
            Build();
            Both("second");

            void Both(string which)
            {
                Measure($"lantern, {which}", ours, options.Lantern, "deploy");
                Measure($"netlify-cli, {which}", theirs, netlify, "deploy", "--no-build", "--dir", "output");
            }
        }
        foreach (var (name, runs) in results)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: median {Median(runs.Select(run => run.Seconds)):0.00} s, {Median(runs.Select(run => run.Megabytes)):0} MB, {runs[^1].Files} files sent"));
        foreach (var which in new[] { "first", "second" })
        {
            var (ours, theirs) = (results[$"lantern, {which}"], results[$"netlify-cli, {which}"]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{which} deploy, lantern to netlify-cli: {Median(ours.Select(run => run.Seconds)) / Median(theirs.Select(run => run.Seconds)):0.000} of the time, {Median(ours.Select(run => run.Megabytes)) / Median(theirs.Select(run => run.Megabytes)):0.00} of the memory"));
        }
        return 0;

        void Measure(string name, FakeNetlify host, string program, params string[] arguments)
        {
            var sent = host.Uploads.Count;
            var (seconds, megabytes) = Start(host, program, arguments);
            if (!results.TryGetValue(name, out var runs)) results[name] = runs = [];
            runs.Add((seconds, megabytes, host.Uploads.Count - sent));
        }
    }

    private void Build() => Start(null, options.Lantern, "build", "--now", options.Now);

    private (double Seconds, double Megabytes) Start(FakeNetlify? host, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = options.Site, RedirectStandardOutput = true, RedirectStandardError = true };
        if (host is not null)
        {
            start.Environment["NETLIFY_AUTH_TOKEN"] = host.Token;
            // Netlify's command asks a further host about a site that it is given by number; by its name it asks the interface alone.
            start.Environment["NETLIFY_SITE_ID"] = program == netlify ? FakeNetlify.SiteName : FakeNetlify.SiteId;
            start.Environment["NETLIFY_API_URL"] = host.Api.ToString().TrimEnd('/');
            start.Environment["CI"] = "true";
        }
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEndAsync();
        var most = 0L;
        while (!process.WaitForExit(5)) most = Math.Max(most, Peak(process.Id));
        watch.Stop();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {text.GetAwaiter().GetResult()}{error.GetAwaiter().GetResult()}{string.Join("\n", host?.Requests ?? [])}");
        return (watch.Elapsed.TotalSeconds, most / 1024.0);
    }

    private static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
