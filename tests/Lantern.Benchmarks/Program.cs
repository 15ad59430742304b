using Lantern.Benchmarks.Micro;
using Lantern.Benchmarks.Site;

switch (args)
{
    case ["generate", .. var rest] when GenerateOptions.TryRead(rest, out var options):
        new SiteGenerator(options).Write();
        return 0;
    case ["micro", .. var rest] when MicroOptions.TryRead(rest, out var options):
        new MicroBenchmark(options, Console.Out).Run();
        return 0;
    case ["preview", .. var rest] when WritingOptions.TryRead(rest, out var options):
        return await new PreviewBenchmark(options, Console.Out).RunAsync();
    case ["commit", .. var rest] when WritingOptions.TryRead(rest, out var options):
        return new CommitBenchmark(options, Console.Out).Run();
    case ["deploy", "--netlify", var netlify, .. var rest] when WritingOptions.TryRead(rest, out var options):
        return new DeployBenchmark(options, netlify, Console.Out).Run();
    default:
        Console.Error.WriteLine("usage: generate --articles N [--seed S] --out DIR | micro [--articles N] [--rounds N] [--seed S] | preview|commit|deploy --netlify PROGRAM --lantern PROGRAM --site DIR [--now DAY] [--edits N] [--seed S]");
        return 2;
}
