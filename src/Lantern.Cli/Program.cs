using System.CommandLine;
using System.Runtime.InteropServices;
using Lantern.Build.FileSystem;
using Lantern.Build.Pipelines;
using Lantern.Cli;
using Lantern.Site;

using var stopping = new CancellationTokenSource();
// As often as they come: who asks three times still wants the folder to be left in order.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var terminal = new Terminal(Console.Out, Console.Error, Console.IsErrorRedirected);
var builder = new SiteBuilder(new PhysicalFileSystem(), TimeProvider.System);
var root = new RootCommand("Builds the site of a mental-health practice from Markdown articles, and publishes nothing without its disclaimer and its crisis line.")
{
    BuildCommand.Create(builder, terminal),
    CheckCommand.Create(builder, terminal),
    VerifyCommand.Create(builder, terminal),
    PipelinesCommand.Create(builder, terminal),
};
try
{
    return CommandLine.Run(root, args, terminal, stopping.Token);
}
catch (OperationCanceledException)
{
    terminal.Error("Stopped. Nothing was published.");
    return ExitCode.Error;
}
catch (Exception exception) when (exception is ModuleFailedException or not OperationCanceledException)
{
    terminal.Error($"This is a defect of Lantern, not of your site: {exception.Message}\nPlease report it with the lines below.\n{exception.InnerException?.StackTrace ?? exception.StackTrace}");
    return ExitCode.Internal;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
