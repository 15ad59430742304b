using System.CommandLine;
using System.Globalization;
using Lantern.Build.FileSystem;
using Lantern.Preview;

namespace Lantern.Cli;

/// <summary><c>lantern preview</c>.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 5080;

    public static Command Create(IFileSystem files, TimeProvider clock, Func<string?> engine, Terminal terminal)
    {
        var options = new SiteOptions();
        var port = new Option<int>("--port") { Description = $"The port on this machine (default: {UsualPort}; 0 for any that is free)", HelpName = "N", DefaultValueFactory = _ => UsualPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 65535)) result.AddError($"'{result.Tokens[0].Value}' is not a port: write a number from 1 to 65535.");
        });
        var command = new Command("preview", "Shows the site on this machine while you write, drafts too, and reloads pages as you save");
        options.AddLiveTo(command);
        command.Options.Add(port);
        var findings = new Option<bool>("--findings") { Description = "Print each error and warning too, as check does, for an editor that lists them" };
        command.Options.Add(findings);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = options.RequestOf(parsed) with { ShowDrafts = true };
            var server = new PreviewServer(files, clock, request, engine(), line => terminal.Report(line + "\n")) { SaysFindings = parsed.GetValue(findings) };
            var number = parsed.GetValue(port);
            if (await server.RunAsync(number, url => terminal.Report($"{url}/ shows the site, {url}/_desk/ all articles. Ctrl-C ends the preview.\n"), cancellation).ConfigureAwait(false)) return ExitCode.Success;
            terminal.Error(string.Create(CultureInfo.InvariantCulture, $"Port {number} is taken by another program, perhaps by another preview. Stop that one, or write: lantern preview --port {(number == 65535 ? UsualPort : number + 1)}"));
            return ExitCode.Error;
        });
        return command.WithExamples(
            ("lantern preview", "at http://127.0.0.1:5080/"),
            ("lantern preview --port 5000", "at another port"),
            ("lantern preview --now 2026-12-24", "as of another day"));
    }
}
