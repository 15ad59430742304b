using System.Globalization;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site;
using Lantern.Site.Editing;
using Lantern.Site.Staging;

namespace Lantern.Cli;

/// <summary><c>lantern check --staged</c>.</summary>
internal sealed class StagedRun(IFileSystem files, TimeProvider clock, Func<string?> engine, Terminal terminal)
{
    public int Check(Report report, BuildRequest site, CancellationToken cancellation)
    {
        var progress = new Progress(terminal);
        var staged = new GitIndex(new ChildProcess("git"), files).Read(site, cancellation);
        if (staged.Problem is { } problem)
        {
            terminal.Error(problem);
            return ExitCode.Error;
        }
        var count = staged.Changed.Count + staged.Deleted.Count;
        var outcome = count == 0 ? new BuildOutcome([], null, 0, 0) : new StagedCheck(files, clock, engine).Run(site, staged, progress.Show, cancellation);
        var summary = count == 0
            ? "Nothing of the site is staged"
            : string.Create(CultureInfo.InvariantCulture, $"Checked {count} staged {(count == 1 ? "file" : "files")} in {Report.Seconds(progress.Seconds)} s");
        var asStaged = new OverlayFiles(files, staged.DifferingIn(site));
        return report.Write(terminal, site, outcome, summary, progress.Seconds, files: asStaged);
    }
}
