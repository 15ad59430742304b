using System.CommandLine;
using System.Globalization;
using Lantern.Browser;
using Lantern.Build.FileSystem;
using Lantern.Deploy.Live;
using Lantern.Site;

namespace Lantern.Cli;

/// <summary><c>lantern verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create(SiteBuilder builder, IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var folder = new Argument<string?>("DIR|URL") { Description = "The folder that was built (default: output), or the address of the live site", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "Holds a built folder against its manifest, or a live site against what was built: every byte, every header, and every page's disclaimer and crisis line");
        // A mistyped option would otherwise be taken for a folder.
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] } token]) result.AddError(CommandLine.Unknown(token.Value, command));
        });
        command.Arguments.Add(folder);
        options.AddFinishedTo(command);
        var rendered = new Option<bool>(
            "--rendered") { Description = "Look at the pages in a browser as well: on phones, dark, on paper, without scripts" };
        var all = new Option<bool>("--all") { Description = "With --rendered: every page, not only one of each kind" };
        var browser = new Option<string?>("--browser") { Description = "With --rendered: the Chromium or Chrome to look with", HelpName = "PATH" };
        var pictures = new Option<string?>(
            "--pictures") { Description = "With --rendered: where pictures of faults go (default: .lantern/rendered)", HelpName = "DIR" };
        var urgent = new Option<bool>(
            "--warn-if-urgent") { Description =
            "With --rendered: what is seen is a warning where a commit that is not live yet can't wait (as for build --hold-if-urgent)" };
        foreach (var option in new Option[] { rendered, all, browser, pictures, urgent }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(rendered))
            {
                if (result.GetValue(folder) is { } given && IsAddress(given))
                {
                    result.AddError("--rendered looks at a folder that was built, not at a live site.");
                }
                return;
            }
            foreach (var option in new Option[] { all, browser, pictures, urgent })
            {
                if (result.GetResult(option) is { Implicit: false }) result.AddError($"{option.Name} goes with --rendered.");
            }
        });
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && IsAddress(given) && AddressOf(given) is null) result.AddError($"'{given}' is not an address of a site: write https:// with the name only, such as https://www.example.org.");
        });
        command.SetAction(async (parsed, cancellation) => parsed.GetValue(folder) is { } given && AddressOf(given) is { } address
            ? await RunLive(files, clock, terminal, options, parsed, address, cancellation).ConfigureAwait(false)
            : await Run(builder, terminal, options, parsed, parsed.GetValue(folder), parsed.GetValue(rendered) ? Look : null, cancellation)
                .ConfigureAwait(false));

        return command.WithExamples(
            ("lantern verify", "the folder output/"),
            ("lantern verify /tmp/site", "a folder that was built with --output"),
            ("lantern verify --rendered", "and look at the pages in a browser: can help be seen, read, heard and touched?"),
            ("lantern verify https://www.example.org", "what visitors get there, held against the folder output/"));

        Task<(BuildOutcome, string)> Look(
            ParseResult parsed, BuildRequest request, BuildOutcome outcome, Func<double> seconds, CancellationToken cancellation)
        {
            var commit = parsed.GetValue(urgent) ? Urgency.Find(files, request, cancellation) : null;
            if (commit is not null) terminal.Error($"{Urgency.Words(commit)} What is seen in the browser is said, and holds nothing back.");
            return new RenderedRun(files, Environment.GetEnvironmentVariable).Run(
                request, outcome, new RenderedOptions { All = parsed.GetValue(all) }, commit is not null, parsed.GetValue(browser),
                    parsed.GetValue(pictures), seconds, cancellation);
        }
    }

    private static bool IsAddress(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static Uri? AddressOf(string text) => IsAddress(text) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.PathAndQuery == "/" && address.Fragment.Length == 0 ? address : null;

    private static async Task<int> RunLive(IFileSystem files, TimeProvider clock, Terminal terminal, SiteOptions options, ParseResult parsed, Uri address, CancellationToken cancellation)
    {
        var request = options.RequestOf(parsed);
        var progress = new Progress(terminal);
        var outcome = await new LiveCheck(files, clock, Task.Delay).Run(request, address, cancellation).ConfigureAwait(false);
        var summary = string.Create(CultureInfo.InvariantCulture, $"Verified {outcome.Files} files and {outcome.Redirects} redirects at {address} in {Report.Seconds(progress.Seconds)} s");
        return options.ReportOf(parsed).Write(terminal, request, new BuildOutcome(outcome.Findings, null, 0, outcome.Files), summary, progress.Seconds);
    }

    private static async Task<int> Run(
        SiteBuilder builder, Terminal terminal, SiteOptions options, ParseResult parsed, string? folder,
        Func<ParseResult, BuildRequest, BuildOutcome, Func<double>, CancellationToken, Task<(BuildOutcome, string)>>? look,
            CancellationToken cancellation)
    {
        var request = options.RequestOf(parsed, folder);
        var progress = new Progress(terminal);
        var outcome = builder.Verify(request);
        var summary = string.Create(CultureInfo.InvariantCulture, $"Verified {outcome.Files} files, {outcome.Pages} pages, in {Report.Seconds(progress.Seconds)} s");
        if (look is not null) (outcome, summary) = await look(parsed, request, outcome, () => progress.Seconds, cancellation).ConfigureAwait(false);
        return options.ReportOf(parsed).Write(terminal, request, outcome, summary, progress.Seconds);
    }
}
