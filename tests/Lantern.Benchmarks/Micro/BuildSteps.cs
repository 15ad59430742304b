using Lantern.Build.FileSystem;
using Lantern.Site;

namespace Lantern.Benchmarks.Micro;

/// <summary>A whole build on one thread, taken apart by pipeline.</summary>
internal sealed class BuildSteps(BuildRequest request, StepTimes times)
{
    private const string Before = "(before: settings, theme, list of files)";
    private const string After = "(after: links across pages, commit)";

    /// <summary>Builds into a fresh output folder.</summary>
    /// <exception cref="InvalidOperationException">The generated site has an error.</exception>
    public void Run()
    {
        if (Directory.Exists(request.Output)) Directory.Delete(request.Output, recursive: true);
        if (Directory.Exists(Path.Combine(request.Root, ".lantern"))) Directory.Delete(Path.Combine(request.Root, ".lantern"), recursive: true);
        var builder = new SiteBuilder(new PhysicalFileSystem(), TimeProvider.System);
        var last = builder.Pipelines(request)[^1].Name;
        var step = Before;
        var lastSeen = 0;
        var start = StepTimes.Now;
        var outcome = builder.Build(request, name =>
        {
            Take();
            // Each pipeline is announced before the barrier and again behind it. The last one is small; what follows it is not.
            step = name == last && ++lastSeen == 2 ? After : name;
        });
        Take();
        if (outcome.HasErrors) throw new InvalidOperationException($"The generated site has an error: {outcome.Diagnostics[0]}");

        void Take()
        {
            var now = StepTimes.Now;
            times.Add(step, now - start);
            start = now;
        }
    }
}
