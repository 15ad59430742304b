using System.CommandLine;
using System.Globalization;
using Lantern.Build.FileSystem;
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
        var oldUrls = new Option<string[]>("--old-urls") { Description = "Find the addresses of an old site, from a list or its sitemap, that would lead nowhere", HelpName = "FILE" };
        oldUrls.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !new PhysicalFileSystem().FileExists(Path.GetFullPath(token.Value)))) result.AddError($"There is no file '{token.Value}': write --old-urls and a text file with one address on each line, or a sitemap.");
        });
        command.Options.Add(oldUrls);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(builder, terminal, options, options.RequestOf(parsed) with { OldUrls = [.. (parsed.GetValue(oldUrls) ?? []).Select(Path.GetFullPath)] }, parsed, cancellation)));
        return command.WithExamples(
            ("lantern check", "what is wrong with the site"),
            ("lantern check --drafts", "drafts too"),
            ("lantern check --old-urls old-sitemap.xml", "what an old site had and this one does not answer"),
            ("lantern check --format json", "for a program"));
    }

    private static int Run(SiteBuilder builder, Terminal terminal, SiteOptions options, BuildRequest request, ParseResult parsed, CancellationToken cancellation)
    {
        var progress = new Progress(terminal);
        var outcome = builder.Check(request, progress.Show, cancellation);
        var summary = string.Create(CultureInfo.InvariantCulture, $"Checked {outcome.Pages} pages{(request.OldUrls.Count > 0 ? $" and {outcome.OldUrls} old addresses" : "")} in {Report.Seconds(progress.Seconds)} s");
        return options.ReportOf(parsed).Write(terminal, request, outcome, summary, progress.Seconds);
    }
}
