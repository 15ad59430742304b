using System.CommandLine;
using Lantern.Site;

namespace Lantern.Cli;

/// <summary><c>lantern pipelines</c>.</summary>
internal static class PipelinesCommand
{
    public static Command Create(SiteBuilder builder, Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("pipelines", "Prints the pipelines of a build, their modules by phase, and what each depends on");
        options.AddSourcesTo(command);
        command.SetAction(parsed =>
        {
            foreach (var pipeline in builder.Pipelines(options.RequestOf(parsed)))
            {
                var after = pipeline.Dependencies.Count == 0 ? "" : $"  (after {string.Join(", ", pipeline.Dependencies.Select(dependency => dependency.Name))})";
                terminal.Report($"{pipeline.Name}{after}\n");
                foreach (var phase in pipeline.Steps.GroupBy(step => step.Phase))
                    terminal.Report($"  {phase.Key,-12}{string.Join(" > ", phase.Select(step => step.Module))}\n");
            }
            return ExitCode.Success;
        });
        return command.WithExamples(("lantern pipelines", "what a build consists of"));
    }
}
