using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Lantern.Build.Tools;

/// <summary>A program on disk. The only place in Lantern that starts other programs.</summary>
/// <param name="path">The program.</param>
public sealed class ChildProcess(string path) : ITool
{
    public ToolResult Run(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation, ReadOnlyMemory<byte>? input = null)
    {
        var start = new ProcessStartInfo(path)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Where a system has another encoding of its own, names of files would not come through.
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start);
            if (process is null) return new ToolResult(ToolResult.NotStarted, $"{path} could not be started.");
            using var stop = cancellation.Register(() => Kill(process));
            // All are served at once: a program that waits for room in one of them would never end.
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var written = Feed(process, input);
            var output = process.StandardOutput.ReadToEnd();
            written.GetAwaiter().GetResult();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return new ToolResult(process.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception exception)
        {
            return new ToolResult(ToolResult.NotStarted, exception.Message);
        }
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte>? input)
    {
        try
        {
            if (input is { } bytes) await process.StandardInput.BaseStream.WriteAsync(bytes, CancellationToken.None).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program has ended without reading all of it; its exit code says why.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
