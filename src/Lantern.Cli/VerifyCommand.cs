using System.CommandLine;
using System.Globalization;
using Lantern.Site;

namespace Lantern.Cli;

/// <summary><c>lantern verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create(SiteBuilder builder, Terminal terminal)
    {
        var options = new SiteOptions();
        var folder = new Argument<string?>("DIR") { Description = "The folder that was built (default: output)", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "Holds a built folder against its manifest: every byte, and every page's disclaimer and crisis line");
        // A mistyped option would otherwise be taken for a folder.
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] } token]) result.AddError(CommandLine.Unknown(token.Value, command));
        });
        command.Arguments.Add(folder);
        options.AddFinishedTo(command);
        command.SetAction(parsed => Run(builder, terminal, options, parsed, parsed.GetValue(folder)));
        return command.WithExamples(
            ("lantern verify", "the folder output/"),
            ("lantern verify /tmp/site", "a folder that was built with --output"));
    }

    private static int Run(SiteBuilder builder, Terminal terminal, SiteOptions options, ParseResult parsed, string? folder)
    {
        var request = options.RequestOf(parsed, folder);
        var progress = new Progress(terminal);
        var outcome = builder.Verify(request);
        var summary = string.Create(CultureInfo.InvariantCulture, $"Verified {outcome.Files} files, {outcome.Pages} pages, in {Report.Seconds(progress.Seconds)} s");
        return options.ReportOf(parsed).Write(terminal, request, outcome, summary, progress.Seconds);
    }
}
