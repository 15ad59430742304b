using System.Diagnostics;

namespace Lantern.TestKit;

/// <summary>Runs the built command as a child process, as a person or a workflow would.</summary>
/// <remarks>The binary that <c>LANTERN_BIN</c> names, or the one beside the tests with the framework's host.</remarks>
public static class LanternProcess
{
    public sealed record Result(int ExitCode, string Output, string Error)
    {
        public string LastLine => Output.TrimEnd('\n').Split('\n')[^1];
    }

    /// <summary>The program and what stands before its own arguments.</summary>
    public static IReadOnlyList<string> Command { get; } = Environment.GetEnvironmentVariable("LANTERN_BIN") is { } binary
        ? [binary]
        : [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "lantern.dll")];

    public static Process Start(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments) => Start(folder, environment, arguments, asks: false);

    private static Process Start(string folder, IReadOnlyDictionary<string, string>? environment, string[] arguments, bool asks)
    {
        var start = new ProcessStartInfo(Command[0])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = asks,
        };
        foreach (var argument in Command.Skip(1).Concat(arguments)) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Result Run(string folder, params string[] arguments) => Run(folder, null, arguments);

    /// <summary>The same for a command that asks.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="answers">What is typed; it ends with the last of them.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Result Answer(string folder, string answers, params string[] arguments)
    {
        using var process = Start(folder, null, arguments, asks: true);
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(answers);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output.Replace("\r\n", "\n", StringComparison.Ordinal), error.GetAwaiter().GetResult());
    }

    public static Result Run(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output.Replace("\r\n", "\n", StringComparison.Ordinal), error.GetAwaiter().GetResult());
    }
}
