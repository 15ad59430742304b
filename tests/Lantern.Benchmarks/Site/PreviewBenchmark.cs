using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Lantern.Benchmarks.Site;

/// <summary>How long a writer waits: saves articles of a site one after the other and listens, as an open page does, for the message that lets it reload.</summary>
/// <param name="options">What to run.</param>
/// <param name="output">Where to say it.</param>
internal sealed class PreviewBenchmark(WritingOptions options, TextWriter output)
{
    /// <summary>Edits before those that count.</summary>
    private const int Warming = 3;

    public async Task<int> RunAsync()
    {
        var start = new ProcessStartInfo(options.Lantern, ["preview", "--port", "0", "--now", options.Now]) { WorkingDirectory = options.Site, RedirectStandardOutput = true };
        using var preview = Process.Start(start)!;
        try
        {
            string? url = null;
            while (url is null && await preview.StandardOutput.ReadLineAsync() is { } line)
            {
                output.WriteLine(line);
                if (line.StartsWith("http://", StringComparison.Ordinal)) url = line[..line.IndexOf("/ ", StringComparison.Ordinal)];
            }
            if (url is null) return 1;
            // What it says later is not read, but must not fill the pipe.
            _ = Task.Run(async () => { while (await preview.StandardOutput.ReadLineAsync() is { } said) output.WriteLine("  " + said); output.WriteLine("ended"); });
            using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
            using var events = new StreamReader(await client.GetStreamAsync($"{url}/_lantern/events"));
            await NextAsync(events);
            foreach (var pause in new[] { 2000, 300, 0 })
            {
                var times = await EditAsync(events, pause);
                times.Sort();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{times.Count} edits, {pause} ms after each other: median {times[times.Count / 2]:0.0} ms, nine of ten within {times[times.Count * 9 / 10]:0.0} ms, longest {times[^1]:0.0} ms"));
            }
            return 0;
        }
        finally
        {
            preview.Kill();
        }
    }

    private async Task<List<double>> EditAsync(StreamReader events, int pause)
    {
        var articles = Directory.EnumerateFiles(Path.Combine(options.Site, "input", "articles"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var dice = new Random(options.Seed + pause);
        var times = new List<double>();
        for (var i = 0; i < options.Edits + Warming; i++)
        {
            await Task.Delay(pause);
            var file = articles[dice.Next(articles.Count)];
            var text = await File.ReadAllTextAsync(file) + $"\nOne more sentence, number {i}.\n";
            var from = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(file, text);
            // A message about lists and feeds, which follow an earlier edit, is not the one that is waited for.
            while (await NextAsync(events) is { } paths && !paths.Any(path => path.StartsWith("articles/", StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(file).Contains(path.Split('/')[1], StringComparison.Ordinal)))
            {
                if (Stopwatch.GetElapsedTime(from) > TimeSpan.FromSeconds(5)) output.WriteLine($"late: {file} at {i}: {string.Join(' ', paths.Take(5))}");
            }
            if (i >= Warming) times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
        return times;
    }

    /// <summary>The paths of the next message; null where it is about all of them.</summary>
    private static async Task<List<string>?> NextAsync(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal)) continue;
            using var message = JsonDocument.Parse(line["data: ".Length..]);
            return message.RootElement.GetProperty("paths") is { ValueKind: JsonValueKind.Array } paths ? [.. paths.EnumerateArray().Select(path => path.GetString()!)] : null;
        }
        throw new InvalidOperationException("The preview ended.");
    }
}
