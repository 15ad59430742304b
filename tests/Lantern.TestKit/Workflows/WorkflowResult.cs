namespace Lantern.TestKit.Workflows;

/// <summary>How a job ended.</summary>
/// <param name="Result">success, failure or skipped.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Log">All that its steps printed, each after its name.</param>
/// <param name="Ran">Names of the steps that ran.</param>
public sealed record WorkflowResult(string Result, IReadOnlyDictionary<string, string> Outputs, string Log, IReadOnlyList<string> Ran);
