using System.Diagnostics;
using System.Globalization;

namespace Lantern.Benchmarks.Site;

/// <summary>How long a writer waits for a commit: changes one article after the other, stages it, and commits it through the hook of <c>lantern init-hooks</c> and without.</summary>
/// <remarks>Makes a git repository of the site's folder where it is none.</remarks>
/// <param name="options">What to run.</param>
/// <param name="output">Where to say it.</param>
internal sealed class CommitBenchmark(WritingOptions options, TextWriter output)
{
    private const int Warming = 2;

    public int Run()
    {
        if (!Directory.Exists(Path.Combine(options.Site, ".git")))
        {
            Git("init", "-q");
            File.WriteAllText(Path.Combine(options.Site, ".gitignore"), "output/\n.lantern/\n");
        }
        Git("config", "user.email", "writer@example.org");
        Git("config", "user.name", "Writer");
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "--no-verify", "-m", "before");
        Start(options.Lantern, "init-hooks");
        var articles = Directory.EnumerateFiles(Path.Combine(options.Site, "input", "articles"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var dice = new Random(options.Seed);
        var (checks, with, without) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < options.Edits + Warming; i++)
        {
            Edit();
            var check = Start(options.Lantern, "check", "--staged", "--now", options.Now);
            var hooked = Git("commit", "-q", "-m", "with");
            Edit();
            var plain = Git("commit", "-q", "--no-verify", "-m", "without");
            if (i < Warming) continue;
            checks.Add(check);
            with.Add(hooked);
            without.Add(plain);
        }
        Say("lantern check --staged", checks);
        Say("git commit with the hook", with);
        Say("git commit without it", without);
        return 0;

        void Edit()
        {
            var file = articles[dice.Next(articles.Count)];
            File.AppendAllText(file, "\nOne more sentence for the reader.\n");
            Git("add", "--", Path.GetRelativePath(options.Site, file));
        }
    }

    private void Say(string what, List<double> times)
    {
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {times.Count} times, median {times[times.Count / 2]:0} ms, nine of ten within {times[times.Count * 9 / 10]:0} ms, longest {times[^1]:0} ms"));
    }

    private double Git(params string[] arguments) => Start("git", arguments);

    /// <summary>Runs a program to its end; milliseconds.</summary>
    private double Start(string program, params string[] arguments)
    {
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = options.Site, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult()}");
    }
}
