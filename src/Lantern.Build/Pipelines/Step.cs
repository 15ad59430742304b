namespace Lantern.Build.Pipelines;

/// <summary>One line of what <c>lantern pipelines</c> prints: a module and the phase it runs in.</summary>
public sealed record Step(Phase Phase, string Module);
