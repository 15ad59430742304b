using System.CommandLine;
using System.Runtime.InteropServices;
using Lantern.Build.FileSystem;
using Lantern.Cli;
using Lantern.Site;
using Lantern.Site.Search;

using var stopping = new CancellationTokenSource();
// As often as they come: who asks three times still wants the folder to be left in order.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
PosixSignal? stoppedBy = null;
var terminal = new Terminal(Console.Out, Console.Error, Console.IsErrorRedirected);
try
{
    var files = new PhysicalFileSystem();
    var engine = EngineId.Find(files);
    var builder = new SiteBuilder(files, TimeProvider.System, root => Pagefind.Find(files, root, AppContext.BaseDirectory, Environment.GetEnvironmentVariable("PATH")), engine);
    var root = new RootCommand("Builds the site of a mental-health practice from Markdown articles, and publishes nothing without its disclaimer and its crisis line.")
    {
        BuildCommand.Create(builder, terminal),
        PreviewCommand.Create(files, TimeProvider.System, engine, terminal),
        NewCommand.Create(files, TimeProvider.System, terminal),
        ImportCommand.Create(files, TimeProvider.System, terminal),
        RenameCommand.Create(files, TimeProvider.System, terminal),
        CheckCommand.Create(builder, files, terminal),
        VerifyCommand.Create(builder, terminal),
        PipelinesCommand.Create(builder, terminal),
    };
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
