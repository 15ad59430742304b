using System.Diagnostics;

namespace Lantern.TestKit;

/// <summary>Runs another program to its end: git, Node, a shell. Thread-safe.</summary>
public static class OtherProgram
{
    /// <param name="program">Its name or path.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables besides those of the tests; a null takes one away.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It is not there.</exception>
    public static (int Code, string Output, string Error) Run(string program, string folder, IEnumerable<KeyValuePair<string, string?>> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        // Both are read at once: a program that waits for room in one of them would never end.
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
