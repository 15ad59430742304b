using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Lantern.Build.Tools;

/// <summary>A program that runs beside this one for a while, such as a browser; it and all that it started end with <see cref="Dispose"/>.</summary>
/// <remarks>Thread-safe. What it prints is read at once, so that it never waits for room.</remarks>
public sealed class CompanionProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private CompanionProcess(Process process) => _process = process;

    /// <summary>Starts a program.</summary>
    /// <param name="path">The program.</param>
    /// <param name="arguments">Its arguments, each as one word whatever is in it.</param>
    /// <param name="onLine">Gets each line that it prints, as an error or not, from any thread; null once it prints no more.</param>
    /// <exception cref="IOException">The system refuses to start it, and says why.</exception>
    public static CompanionProcess Start(string path, IReadOnlyList<string> arguments, Action<string?> onLine)
    {
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            var process = Process.Start(start) ?? throw new IOException($"{path} could not be started.");
            process.OutputDataReceived += (_, line) => { if (line.Data is not null) onLine(line.Data); };
            process.ErrorDataReceived += (_, line) => onLine(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.StandardInput.Close();
            return new CompanionProcess(process);
        }
        catch (Win32Exception exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>False where it has not within five seconds.</returns>
    public bool WaitForEnd() => _process.WaitForExit(Patience);

    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(Patience);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
        _process.Dispose();
    }
}
