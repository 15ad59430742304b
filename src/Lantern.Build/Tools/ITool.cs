namespace Lantern.Build.Tools;

/// <summary>Another program that a build asks for something: the search index, the version history.</summary>
/// <remarks>Thread-safe: each call is a process of its own.</remarks>
public interface ITool
{
    /// <summary>Runs the program to its end.</summary>
    /// <param name="folder">The folder that it works in.</param>
    /// <param name="arguments">Its arguments, each as one word whatever is in it.</param>
    /// <param name="cancellation">Ends the program early.</param>
    /// <param name="input">What the program reads from its standard input; nothing where it is null.</param>
    /// <returns>What came of it; a program that can't be started has the exit code <see cref="ToolResult.NotStarted"/> and says why.</returns>
    ToolResult Run(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation, ReadOnlyMemory<byte>? input = null);
}
