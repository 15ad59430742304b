using System.Runtime.InteropServices;
using Lantern.Build.FileSystem;
using Lantern.Cli;

using var stopping = new CancellationTokenSource();
// As often as they come: who asks three times still wants the folder to be left in order.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
PosixSignal? stoppedBy = null;
var isPrivate = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("CI") is null or "" or "false";
var terminal = new Terminal(Console.Out, Console.Error, Console.IsErrorRedirected, Console.In, isPrivate, Console.IsInputRedirected);
try
{
    var root = Commands.Create(new PhysicalFileSystem(), TimeProvider.System, terminal);
    return CommandLine.Run(root, args, terminal, stopping.Token);
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    // Which signal it was tells who stopped it: a person at the keyboard, or another program.
    terminal.Error($"Stopped by {stoppedBy}. Nothing was published.");
    return ExitCode.Error;
}
catch (Exception exception)
{
    terminal.Error(Failure.Describe(exception));
    return ExitCode.Internal;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stoppedBy = signal.Signal;
    stopping.Cancel();
}
