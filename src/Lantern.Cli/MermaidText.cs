using System.Globalization;
using System.Text;
using Lantern.Build.Pipelines;

namespace Lantern.Cli;

/// <summary>Pipelines as a flowchart in the language of Mermaid: a box for each, an arrow from each that has to run first. Pure.</summary>
internal static class MermaidText
{
    public static string Of(IReadOnlyList<Pipeline> pipelines)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var pipeline in pipelines)
        {
            var phases = pipeline.Steps.GroupBy(step => step.Phase).Select(phase => $"{phase.Key}: {string.Join(", ", phase.Select(step => step.Module))}");
            text.Append(CultureInfo.InvariantCulture, $"  {Id(pipeline)}[\"<b>{pipeline.Name}</b><br/>{string.Join("<br/>", phases)}\"]\n");
        }
        foreach (var pipeline in pipelines)
        {
            foreach (var first in Direct(pipeline)) text.Append(CultureInfo.InvariantCulture, $"  {Id(first)} --> {Id(pipeline)}\n");
        }
        return text.ToString();
    }

    /// <summary>Without those that another one waits for already: fewer arrows say the same.</summary>
    private static IEnumerable<Pipeline> Direct(Pipeline pipeline)
    {
        var indirect = new HashSet<Pipeline>();
        foreach (var first in pipeline.Dependencies) Collect(first, indirect);
        return pipeline.Dependencies.Where(first => !indirect.Contains(first));
    }

    private static void Collect(Pipeline pipeline, HashSet<Pipeline> into)
    {
        foreach (var first in pipeline.Dependencies)
        {
            if (into.Add(first)) Collect(first, into);
        }
    }

    /// <summary>A name without what the language reads as an arrow.</summary>
    private static string Id(Pipeline pipeline) => pipeline.Name.Replace('-', '_');
}
