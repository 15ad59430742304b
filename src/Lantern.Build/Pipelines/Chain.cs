using Lantern.Build.Documents;

namespace Lantern.Build.Pipelines;

/// <summary>A typed sequence of modules under construction; each call adds one and gives the longer chain.</summary>
/// <remarks>
/// Modules that take one document at a time are fused: a worker carries one document through all of them before it takes the next, so that a
/// source text is garbage as soon as its own result exists.
/// </remarks>
public sealed class Chain<T>
{
    private readonly Func<RunContext, IReadOnlyList<Document<T>>> _run;

    internal Chain(IReadOnlyList<Step> steps, Func<RunContext, IReadOnlyList<Document<T>>> run)
    {
        Steps = steps;
        _run = run;
    }

    internal IReadOnlyList<Step> Steps { get; }

    public static Chain<T> From(Phase phase, ISourceModule<T> source) => new([new(phase, Name(source))], context => Measured(phase, source.Run, context));

    public Fused<T, T> Each() => new(this, Steps, (document, _) => document);

    public Fused<T, TOut> Then<TOut>(Phase phase, IModule<T, TOut> module) => Each().Then(phase, module);

    public Chain<TOut> Gather<TOut>(Phase phase, IGatherModule<T, TOut> module) =>
        new([.. Steps, new(phase, Name(module))], context =>
        {
            var documents = _run(context);
            return Measured(phase, inner => module.Run(documents, inner), context);
        });

    internal IReadOnlyList<Document<T>> Run(RunContext context) => _run(context);

    private static IReadOnlyList<Document<TOut>> Measured<TOut>(Phase phase, Func<RunContext, IReadOnlyList<Document<TOut>>> run, RunContext context)
    {
        if (context.Timings is not { } timings) return run(context);
        var documents = timings.Measure(phase, () => run(context));
        timings.Count(phase, documents.Count);
        return documents;
    }

    internal static string Name(object module)
    {
        var name = module.GetType().Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
