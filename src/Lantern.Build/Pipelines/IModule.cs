using Lantern.Build.Documents;

namespace Lantern.Build.Pipelines;

/// <summary>One step that turns a document into another, or drops it.</summary>
/// <remarks>Called from several threads at once, each time with another document: an implementation keeps no state of its own.</remarks>
public interface IModule<TIn, TOut>
{
    /// <summary>The next document, or null when there is none (the reason is then a finding in <see cref="RunContext.Diagnostics"/>).</summary>
    Document<TOut>? Run(Document<TIn> document, RunContext context);
}
