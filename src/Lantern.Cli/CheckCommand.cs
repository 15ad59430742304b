using System.CommandLine;
using System.Globalization;
using Lantern.Build.FileSystem;
using Lantern.Site;
using Lantern.Site.Editing;
using Lantern.Site.History;

namespace Lantern.Cli;

/// <summary><c>lantern check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(SiteBuilder builder, StagedRun staged, RevisionCheck revisions, IFileSystem files, Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("check", "Finds what build would find, and writes no site");
        options.AddTo(command);
        var oldUrls = new Option<string[]>("--old-urls") { Description = "Find the addresses of an old site, from a list or its sitemap, that would lead nowhere", HelpName = "FILE" };
        oldUrls.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !new PhysicalFileSystem().FileExists(Path.GetFullPath(token.Value)))) result.AddError($"There is no file '{token.Value}': write --old-urls and a text file with one address on each line, or a sitemap.");
        });
        command.Options.Add(oldUrls);
        var fix = new Option<bool>("--fix") { Description = "Mend what can be mended in one way only (levels of headings, spellings of names, dates), and show what was changed" };
        command.Options.Add(fix);
        var onlyStaged = new Option<bool>("--staged") { Description = "Check what 'git commit' would commit now, and say only what that commit is to blame for" };
        command.Options.Add(onlyStaged);
        var since = new Option<string?>("--base") { Description = "Say only what is new since this branch or commit, and exit with 1 for that alone", HelpName = "REF" };
        command.Options.Add(since);
        command.Validators.Add(result =>
        {
            if (result.GetValue(onlyStaged) && (result.GetValue(fix) || result.GetResult(oldUrls) is not null)) result.AddError("--staged looks at what is committed and changes nothing: leave --fix and --old-urls away, or leave --staged away.");
            if (result.GetValue(since) is not null && (result.GetValue(fix) || result.GetValue(onlyStaged))) result.AddError("--base compares two states and changes nothing: leave --fix and --staged away, or leave --base away.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var request = options.RequestOf(parsed) with { OldUrls = [.. (parsed.GetValue(oldUrls) ?? []).Select(Path.GetFullPath)] };
            if (parsed.GetValue(since) is { } reference) return Task.FromResult(Compare(revisions, terminal, options.ReportOf(parsed), request, reference, cancellation));
            return Task.FromResult(parsed.GetValue(onlyStaged) ? staged.Check(options.ReportOf(parsed), request, cancellation) : Run(builder, parsed.GetValue(fix) ? new Fixer(files) : null, terminal, options.ReportOf(parsed), request, cancellation));
        });
        return command.WithExamples(
            ("lantern check", "what is wrong with the site"),
            ("lantern check --drafts", "drafts too"),
            ("lantern check --fix", "and mend what is plain"),
            ("lantern check --base origin/main", "what a branch is to blame for"),
            ("lantern check --staged", "before 'git commit', as the hook of 'lantern init-hooks' does"),
            ("lantern check --old-urls old-sitemap.xml", "what an old site had and this one does not answer"),
            ("lantern check --format json", "for a program"));
    }

    private static int Run(SiteBuilder builder, Fixer? fixer, Terminal terminal, Report report, BuildRequest request, CancellationToken cancellation)
    {
        var progress = new Progress(terminal);
        BuildOutcome Check() => builder.Check(request, progress.Show, cancellation);
        var (outcome, changed) = fixer is null ? (Check(), []) : fixer.Run(request, Check);
        // A report for a program stays just that.
        foreach (var line in changed.SelectMany(file => file.Diff()))
        {
            if (report.Format == "text") terminal.Report(line + "\n");
            else terminal.Error(line);
        }
        var summary = string.Create(CultureInfo.InvariantCulture, $"Checked {outcome.Pages} pages{(request.OldUrls.Count > 0 ? $" and {outcome.OldUrls} old addresses" : "")}{Mended(changed)} in {Report.Seconds(progress.Seconds)} s");
        return report.Write(terminal, request, outcome, summary, progress.Seconds, Hint(fixer, outcome));
    }

    private static int Compare(RevisionCheck revisions, Terminal terminal, Report report, BuildRequest request, string reference, CancellationToken cancellation)
    {
        var progress = new Progress(terminal);
        var (outcome, known, problem) = revisions.Run(request, reference, progress.Show, cancellation);
        if (outcome is null)
        {
            terminal.Error(problem!);
            return ExitCode.Error;
        }
        var summary = string.Create(CultureInfo.InvariantCulture, $"Checked {outcome.Pages} pages against {reference} in {Report.Seconds(progress.Seconds)} s: {outcome.Diagnostics.Count} {(outcome.Diagnostics.Count == 1 ? "finding is" : "findings are")} new, {known} {(known == 1 ? "was" : "were")} there before");
        return report.Write(terminal, request, outcome, summary, progress.Seconds);
    }

    private static string Mended(IReadOnlyList<FileEdits> changed) => changed.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and mended {changed.Count} {(changed.Count == 1 ? "file" : "files")}");

    private static string Hint(Fixer? fixer, BuildOutcome outcome) => outcome.Diagnostics.Count(finding => finding.Mend is not null) switch
    {
        0 => "",
        _ when fixer is not null => "",
        1 => "; 'lantern check --fix' mends 1 of them",
        var many => string.Create(CultureInfo.InvariantCulture, $"; 'lantern check --fix' mends {many} of them"),
    };
}
