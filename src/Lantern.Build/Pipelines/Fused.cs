using Lantern.Build.Documents;

namespace Lantern.Build.Pipelines;

/// <summary>A run of one-document modules that a worker carries each document through in one go.</summary>
public sealed class Fused<TSource, T>
{
    private readonly Chain<TSource> _source;
    private readonly IReadOnlyList<Step> _steps;
    private readonly Func<Document<TSource>, RunContext, Document<T>?> _run;

    internal Fused(Chain<TSource> source, IReadOnlyList<Step> steps, Func<Document<TSource>, RunContext, Document<T>?> run)
    {
        _source = source;
        _steps = steps;
        _run = run;
    }

    public Fused<TSource, TOut> Then<TOut>(Phase phase, IModule<T, TOut> module)
    {
        var run = _run;
        var isFirst = _steps[^1].Phase != phase;
        return new(_source, [.. _steps, new(phase, Chain<T>.Name(module))], (document, context) =>
        {
            if (run(document, context) is not { } next) return null;
            if (context.Timings is not { } timings) return module.Run(next, context);
            if (isFirst) timings.Count(phase, 1);
            return timings.Measure(phase, () => module.Run(next, context));
        });
    }

    public Chain<TOut> Gather<TOut>(Phase phase, IGatherModule<T, TOut> module) => All().Gather(phase, module);

    /// <summary>Ends the run: its documents, in the order of the source, without those that were dropped.</summary>
    public Chain<T> All() => new(_steps, context =>
    {
        var documents = _source.Run(context);
        var results = new Document<T>?[documents.Count];
        Workers.For(documents.Count, context.Parallelism, index => results[index] = RunOne(documents[index], context), context.Cancellation);
        return Array.FindAll(results, result => result is not null)!;
    });

    private Document<T>? RunOne(Document<TSource> document, RunContext context)
    {
        try
        {
            return _run(document, context);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException or UnauthorizedAccessException))
        {
            throw new ModuleFailedException(document.Source, exception);
        }
    }
}
