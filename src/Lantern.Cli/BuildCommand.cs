using System.CommandLine;
using System.Globalization;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site;
using Lantern.Site.Publication;

namespace Lantern.Cli;

/// <summary><c>lantern build</c>.</summary>
internal static class BuildCommand
{
    public static Command Create(SiteBuilder builder, IFileSystem files, Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("build", "Turns input/ and theme/ into output/, if nothing is wrong");
        var explain = new Option<string?>("--explain") { Description = "Say of each rewritten file why; with PATH, of that one, whatever happened to it", HelpName = "PATH", Arity = ArgumentArity.ZeroOrOne };
        var hold = new Option<bool>("--hold") { Description = "Treat articles that have errors as withdrawn and publish the rest: for a correction that can't wait" };
        var ifUrgent = new Option<bool>("--hold-if-urgent") { Description = "The same, but only where a commit that is not live yet changes nothing but crisis lines, regions, announcements or 'withdrawn'" };
        options.AddTo(command);
        command.Options.Add(explain);
        command.Options.Add(hold);
        command.Options.Add(ifUrgent);
        options.AddCommitTo(command);
        command.SetAction((parsed, cancellation) =>
            Task.FromResult(Run(builder, terminal, options, explain, parsed.GetValue(hold)
            || (parsed.GetValue(ifUrgent) && Urgency.Find(files, options.RequestOf(parsed), cancellation) is { } commit
            && Tell(terminal, commit)), parsed, cancellation)));
        return command.WithExamples(
            ("lantern build", "the site, as visitors get it"),
            ("lantern build --drafts", "with drafts and scheduled articles, to look at"),
            ("lantern build --explain", "and say why each file was written"),
            ("lantern build --output /tmp/site --now 2026-12-24", "elsewhere, as of another day"),
            ("lantern build --hold", "a wrong number has to be put right now, and another article has errors"),
            ("lantern build --format github --strict", "in a workflow, where warnings count"));
    }

    private static bool Tell(Terminal terminal, string commit)
    {
        terminal.Error($"{Urgency.Words(commit)} Articles with errors are held, and the rest is published.");
        return true;
    }

    private static int Run(SiteBuilder builder, Terminal terminal, SiteOptions options, Option<string?> explain, bool holds, ParseResult parsed, CancellationToken cancellation)
    {
        var isExplained = parsed.GetResult(explain) is not null;
        var request = options.RequestOf(parsed) with { WithExplanations = isExplained, Hold = holds };
        if (holds) request = request with { LiveAddresses = new RecordBranch(new ChildProcess("git"), request.Root).LastAddresses() };
        var progress = new Progress(terminal);
        var outcome = builder.Build(request, progress.Show, cancellation);
        var summary = outcome.Commit is { } commit
            ? string.Create(CultureInfo.InvariantCulture, $"Wrote {commit.Written} of {commit.Total} files in {Report.Seconds(progress.Seconds)} s ({commit.Fresh} fresh)")
            : $"Published nothing in {Report.Seconds(progress.Seconds)} s, because there are errors";
        if (isExplained) foreach (var line in ExplanationText.Of(outcome, request, parsed.GetValue(explain))) terminal.Error(line);
        return options.ReportOf(parsed).Write(terminal, request, outcome, summary, progress.Seconds);
    }
}
