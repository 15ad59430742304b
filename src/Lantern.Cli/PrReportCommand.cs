using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site.Changes;
using Lantern.Site.History;

namespace Lantern.Cli;

/// <summary><c>lantern pr-report</c>: what a change does to the site, for those who review it.</summary>
internal static class PrReportCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var since = new Option<string>("--base") { Description = "The branch that the change is for, or a commit: the site there is compared with the site here", HelpName = "REF", Required = true };
        var url = new Option<string?>("--url") { Description = "Where the preview is, so that each page can be a link", HelpName = "URL" };
        url.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && AddressOf(given) is null) result.AddError($"'{given}' is not an address: write --url and where the preview is, such as https://pr-12--example.netlify.app.");
        });
        var command = new Command("pr-report", "Tells what a change does to the site: how each page reads now, what was found, who has to sign off; as Markdown for a pull request") { since, url };
        options.AddReadTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(files, clock, terminal, options, parsed, parsed.GetValue(since)!, parsed.GetValue(url), cancellation)));
        return command.WithExamples(
            ("lantern pr-report --base origin/main", "what this branch changes"),
            ("lantern pr-report --base origin/main --url https://pr-12--example.netlify.app > report.md", "with links to a preview"));
    }

    /// <summary>Without a slash at its end; null for what is none.</summary>
    private static string? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0 && address.Fragment.Length == 0 ? address.AbsoluteUri.TrimEnd('/') : null;

    private static int Run(IFileSystem files, TimeProvider clock, Terminal terminal, SiteOptions options, ParseResult parsed, string reference, string? url, CancellationToken cancellation)
    {
        var site = options.RequestOf(parsed);
        var (before, problem) = new RevisionReader(new ChildProcess("git"), files).Read(site, reference, cancellation);
        if (before is null)
        {
            terminal.Error(problem!);
            return ExitCode.Error;
        }
        new Progress(terminal).Show("Building the site as it was, and as it is");
        var changes = new ChangeFinder(files, clock).Find(site, before, cancellation);
        terminal.Report(ChangeReport.Write(changes, url is null ? null : AddressOf(url)));
        return ExitCode.Success;
    }
}
