namespace Lantern.Build.Pipelines;

/// <summary>A named, declarative sequence of modules; a build runs a list of them.</summary>
/// <remarks>An instance serves one build; its results live in the <see cref="RunContext"/>.</remarks>
public abstract class Pipeline(string name, params Pipeline[] dependencies)
{
    public string Name { get; } = name;

    /// <summary>Pipelines that run first, in each phase.</summary>
    public IReadOnlyList<Pipeline> Dependencies { get; } = dependencies;

    /// <summary>What the pipeline consists of, for people.</summary>
    public abstract IReadOnlyList<Step> Steps { get; }

    internal abstract int RunBeforeBarrier(RunContext context);

    internal abstract int RunBehindBarrier(RunContext context);
}

/// <summary>A pipeline whose documents hold a <typeparamref name="T"/>, which pipelines that depend on it can read.</summary>
public abstract class Pipeline<T>(string name, params Pipeline[] dependencies) : Pipeline(name, dependencies)
{
    private Chain<T>? _chain;

    /// <summary>The whole pipeline. Modules of Input and Process run before the barrier, those of PostProcess and Output behind it.</summary>
    protected abstract Chain<T> Define();

    /// <summary>A pipeline that starts behind the barrier, from what others processed, says so here.</summary>
    protected virtual bool StartsBehindBarrier => Definition.Steps[0].Phase >= Phase.PostProcess;

    public override IReadOnlyList<Step> Steps => Definition.Steps;

    private Chain<T> Definition => _chain ??= Define();

    internal override int RunBeforeBarrier(RunContext context) => StartsBehindBarrier ? 0 : Run(context);

    internal override int RunBehindBarrier(RunContext context) => StartsBehindBarrier ? Run(context) : 0;

    private int Run(RunContext context)
    {
        context.Timings?.Begin(Name);
        var results = Definition.Run(context);
        context.Keep(this, results);
        return results.Count;
    }
}
