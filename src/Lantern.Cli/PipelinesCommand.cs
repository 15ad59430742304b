using System.CommandLine;
using System.Globalization;
using System.Text;
using Lantern.Build.Pipelines;
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
        var mermaid = new Option<bool>("--mermaid") { Description = "Print a drawing of them instead, in the language of Mermaid, which GitHub shows as a picture" };
        command.Options.Add(mermaid);
        command.SetAction(parsed =>
        {
            var pipelines = builder.Pipelines(options.RequestOf(parsed));
            terminal.Report(parsed.GetValue(mermaid) ? MermaidText.Of(pipelines) : Text(pipelines));
            return ExitCode.Success;
        });
        return command.WithExamples(("lantern pipelines", "what a build consists of"), ("lantern pipelines --mermaid", "the same as a drawing, for a Markdown file on GitHub"));
    }

    private static string Text(IEnumerable<Pipeline> pipelines)
    {
        var text = new StringBuilder();
        foreach (var pipeline in pipelines)
        {
            var after = pipeline.Dependencies.Count == 0 ? "" : $"  (after {string.Join(", ", pipeline.Dependencies.Select(dependency => dependency.Name))})";
            text.Append(CultureInfo.InvariantCulture, $"{pipeline.Name}{after}\n");
            foreach (var phase in pipeline.Steps.GroupBy(step => step.Phase))
                text.Append(CultureInfo.InvariantCulture, $"  {phase.Key,-12}{string.Join(" > ", phase.Select(step => step.Module))}\n");
        }
        return text.ToString();
    }
}
