using System.Globalization;
using System.Runtime.CompilerServices;
using Lantern.Benchmarks.Site;
using Lantern.Site;

namespace Lantern.Benchmarks.Micro;

/// <summary>Says where the time of a build goes: microseconds of processor time for each article, by step and by pipeline, on one thread.</summary>
/// <remarks>Fastest of some rounds after two that warm up. Generated articles; everything in a temporary folder.</remarks>
internal sealed class MicroBenchmark(MicroOptions options, TextWriter output)
{
    private const int WarmUps = 2;

    public void Run()
    {
        var memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var folder = Path.Combine(memory, $"lantern-micro-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");
        try
        {
            new SiteGenerator(new GenerateOptions { Articles = options.Articles, Seed = options.Seed, Folder = folder }).Write();
            Measure(Path.Combine(folder, "lantern"));
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private void Measure(string root)
    {
        var request = new BuildRequest
        {
            Root = root,
            Input = Path.Combine(root, "input"),
            Theme = Path.Combine(root, "theme"),
            Output = Path.Combine(root, "output"),
            Now = new DateOnly(2026, 11, 24),
            Parallelism = 1,
        };
        var (pipelines, steps) = (new StepTimes(), new StepTimes());
        var build = new BuildSteps(request, pipelines);
        for (var round = -WarmUps; round < options.Rounds; round++)
        {
            build.Run();
            pipelines.EndRound(round >= 0);
        }
        var articles = new ArticleSteps(request, steps);
        for (var round = -WarmUps; round < options.Rounds; round++)
        {
            articles.Run();
            steps.EndRound(round >= 0);
        }
        var engine = RuntimeFeature.IsDynamicCodeCompiled ? "JIT" : "NativeAOT";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine}, processor time on one thread, {options.Articles} articles, fastest of {options.Rounds} rounds"));
        Print("step", steps);
        Print("pipeline of a whole build", pipelines);
    }

    private void Print(string heading, StepTimes times)
    {
        output.WriteLine();
        Line(heading, "µs/article");
        // An indented step is a part of the one above it.
        var sum = 0.0;
        foreach (var step in times.Names)
        {
            var each = times.MicrosecondsOf(step) / options.Articles;
            if (!step.StartsWith(' ')) sum += each;
            Line(step, each.ToString("0.0", CultureInfo.InvariantCulture));
        }
        Line("sum", sum.ToString("0.0", CultureInfo.InvariantCulture));
    }

    private void Line(string name, string value) => output.WriteLine($"{name,-44}{value,12}");
}
