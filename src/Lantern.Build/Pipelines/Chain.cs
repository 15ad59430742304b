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

    public static Chain<T> From(Phase phase, ISourceModule<T> source) => new([new(phase, Name(source))], source.Run);

    public Fused<T, T> Each() => new(this, Steps, (document, _) => document);

    public Fused<T, TOut> Then<TOut>(Phase phase, IModule<T, TOut> module) => Each().Then(phase, module);

    public Chain<TOut> Gather<TOut>(Phase phase, IGatherModule<T, TOut> module) =>
        new([.. Steps, new(phase, Name(module))], context => module.Run(_run(context), context));

    internal IReadOnlyList<Document<T>> Run(RunContext context) => _run(context);

    internal static string Name(object module)
    {
        var name = module.GetType().Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
