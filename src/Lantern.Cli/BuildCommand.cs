using System.CommandLine;
using System.Globalization;
using Lantern.Site;

namespace Lantern.Cli;

/// <summary><c>lantern build</c>.</summary>
internal static class BuildCommand
{
    public static Command Create(SiteBuilder builder, Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("build", "Turns input/ and theme/ into output/, if nothing is wrong");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(builder, terminal, options, parsed, cancellation)));
        return command.WithExamples(
            ("lantern build", "the site, as visitors get it"),
            ("lantern build --drafts", "with drafts and scheduled articles, to look at"),
            ("lantern build --output /tmp/site --now 2026-12-24", "elsewhere, as of another day"),
            ("lantern build --format github --strict", "in a workflow, where warnings count"));
    }

    private static int Run(SiteBuilder builder, Terminal terminal, SiteOptions options, ParseResult parsed, CancellationToken cancellation)
    {
        var request = options.RequestOf(parsed);
        var progress = new Progress(terminal);
        var outcome = builder.Build(request, progress.Show, cancellation);
        var summary = outcome.Commit is { } commit
            ? string.Create(CultureInfo.InvariantCulture, $"Wrote {commit.Written} of {commit.Total} files in {Report.Seconds(progress.Seconds)} s ({commit.Fresh} fresh)")
            : $"Published nothing in {Report.Seconds(progress.Seconds)} s, because there are errors";
        return options.ReportOf(parsed).Write(terminal, request, outcome, summary, progress.Seconds);
    }
}
