using Lantern.Build.Documents;

namespace Lantern.Build.Pipelines;

/// <summary>A step that needs all documents of its pipeline at once.</summary>
public interface IGatherModule<TIn, TOut>
{
    IReadOnlyList<Document<TOut>> Run(IReadOnlyList<Document<TIn>> documents, RunContext context);
}
