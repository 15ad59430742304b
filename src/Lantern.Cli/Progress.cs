using System.Diagnostics;
using Spectre.Console;

namespace Lantern.Cli;

/// <summary>Says on a terminal, after one second, what the build is at; nothing at all elsewhere.</summary>
internal sealed class Progress(Terminal terminal)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly IAnsiConsole? _console = terminal.ShowsProgress
        ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
        : null;

    public double Seconds => _watch.Elapsed.TotalSeconds;

    public void Show(string pipeline)
    {
        // Spectre.Console respects NO_COLOR by itself.
        if (_console is not null && _watch.Elapsed >= TimeSpan.FromSeconds(1)) _console.MarkupLineInterpolated($"[grey]{Report.Seconds(Seconds)} s  {pipeline}[/]");
    }
}
