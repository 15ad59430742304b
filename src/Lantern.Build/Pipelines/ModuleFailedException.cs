namespace Lantern.Build.Pipelines;

/// <summary>A module threw: a defect of Lantern, never of the content. Names the document, so that the report of it is useful.</summary>
public sealed class ModuleFailedException(string source, Exception inner) : Exception($"While working on {source}: {inner.Message}", inner)
{
    public string Document { get; } = source;
}
