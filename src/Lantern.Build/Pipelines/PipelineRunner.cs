namespace Lantern.Build.Pipelines;

/// <summary>Runs pipelines: all of Input and Process in order of dependency, then all of PostProcess and Output.</summary>
public static class PipelineRunner
{
    /// <summary>Runs every pipeline once.</summary>
    /// <param name="pipelines">In any order.</param>
    /// <param name="context">Receives results and findings.</param>
    /// <param name="progress">Told the name of each pipeline before it starts.</param>
    /// <exception cref="InvalidOperationException">The dependencies form a circle, or two pipelines share a name.</exception>
    public static void Run(IReadOnlyList<Pipeline> pipelines, RunContext context, Action<string>? progress = null)
    {
        var ordered = Order(pipelines);
        foreach (var pipeline in ordered)
        {
            progress?.Invoke(pipeline.Name);
            pipeline.RunBeforeBarrier(context);
        }
        foreach (var pipeline in ordered)
        {
            progress?.Invoke(pipeline.Name);
            pipeline.RunBehindBarrier(context);
        }
    }

    /// <summary>The pipelines with each after those it depends on, otherwise as given.</summary>
    public static IReadOnlyList<Pipeline> Order(IReadOnlyList<Pipeline> pipelines)
    {
        if (pipelines.Select(pipeline => pipeline.Name).Distinct(StringComparer.Ordinal).Count() != pipelines.Count)
            throw new InvalidOperationException("Two pipelines have the same name.");
        var ordered = new List<Pipeline>(pipelines.Count);
        var visiting = new HashSet<Pipeline>();
        foreach (var pipeline in pipelines) Visit(pipeline);
        return ordered;

        void Visit(Pipeline pipeline)
        {
            if (ordered.Contains(pipeline)) return;
            if (!visiting.Add(pipeline)) throw new InvalidOperationException($"Pipeline '{pipeline.Name}' depends on itself.");
            foreach (var dependency in pipeline.Dependencies) Visit(dependency);
            ordered.Add(pipeline);
        }
    }
}
