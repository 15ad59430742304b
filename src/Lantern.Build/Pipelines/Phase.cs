namespace Lantern.Build.Pipelines;

/// <summary>The four phases that every pipeline goes through, in this order.</summary>
/// <remarks>
/// All pipelines finish <see cref="Process"/> before any starts <see cref="PostProcess"/>: that is the one barrier of a build, and what
/// lies behind it may look at what all pipelines processed.
/// </remarks>
public enum Phase
{
    Input,
    Process,
    PostProcess,
    Output,
}
