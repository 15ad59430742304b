using System.CommandLine;
using System.Globalization;
using Lantern.Site;

namespace Lantern.Cli;

/// <summary><c>lantern check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(SiteBuilder builder, Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("check", "Finds what build would find, and writes no site");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(builder, terminal, options, parsed, cancellation)));
        return command.WithExamples(
            ("lantern check", "what is wrong with the site"),
            ("lantern check --drafts", "drafts too"),
            ("lantern check --format json", "for a program"));
    }

    private static int Run(SiteBuilder builder, Terminal terminal, SiteOptions options, ParseResult parsed, CancellationToken cancellation)
    {
        var request = options.RequestOf(parsed);
        var progress = new Progress(terminal);
        var outcome = builder.Check(request, progress.Show, cancellation);
        var summary = string.Create(CultureInfo.InvariantCulture, $"Checked {outcome.Pages} pages in {Report.Seconds(progress.Seconds)} s");
        return options.ReportOf(parsed).Write(terminal, request, outcome, summary, progress.Seconds);
    }
}
