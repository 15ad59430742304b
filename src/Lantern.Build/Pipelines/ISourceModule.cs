using Lantern.Build.Documents;

namespace Lantern.Build.Pipelines;

/// <summary>Where the documents of a pipeline come from: files, or what other pipelines made.</summary>
public interface ISourceModule<T>
{
    /// <summary>The first documents, in an order that is the same on every machine.</summary>
    IReadOnlyList<Document<T>> Run(RunContext context);
}
