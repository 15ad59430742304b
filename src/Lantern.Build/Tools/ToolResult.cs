namespace Lantern.Build.Tools;

/// <summary>How a program ended, and all that it printed, errors last.</summary>
public sealed record ToolResult(int ExitCode, string Output)
{
    /// <summary>The system refused to start it.</summary>
    public const int NotStarted = -1;

    public bool Succeeded => ExitCode == 0;
}
