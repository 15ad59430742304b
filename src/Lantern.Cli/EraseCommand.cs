using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Deploy;
using Lantern.Deploy.Erasing;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Formatters;
using Lantern.Site;

namespace Lantern.Cli;

/// <summary><c>lantern erase</c>: for the day somebody recognises herself.</summary>
internal static class EraseCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    public static Command Create(Func<IFileSystem, SiteBuilder> builderOf, IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var address = new Argument<string>("ADDRESS") { Description = "The page: its address, an old one, or its file" };
        var target = new Option<string>("--target")
        {
            Description = "Where the site is published: netlify (default), or folder:DIR",
            HelpName = "netlify|folder:DIR",
            DefaultValueFactory = _ => "netlify",
        };
        target.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !DeployTargets.IsKnown(name))
                result.AddError($"'{name}' is no place to publish to: write --target netlify, or --target folder: and a folder.");
        });
        var dry = new Option<bool>("--dry-run") { Description = "Change nothing: list what would be done" };
        var yes = new Option<bool>("--yes") { Description = "Ask nothing: for scripts" };
        var command = new Command("erase", "Erases a page for good: source, pictures, the live site, previews and older deploys; says what remains")
        {
            address, target, dry, yes,
        };
        address.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] } token]) result.AddError(CommandLine.Unknown(token.Value, command));
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(dry) && result.GetValue(yes)) result.AddError("--dry-run and --yes don't go together.");
        });
        options.AddEraseTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var site = options.RequestOf(parsed);
            var talk = new Talk(terminal, files, site, parsed.GetValue(yes), cancellation);
            // Where nobody can answer, nothing is done that can't be undone.
            var onlyTells = parsed.GetValue(dry) || (!parsed.GetValue(yes) && !terminal.IsAnswered);
            var targets = new DeployTargets(files, clock, Environment.GetEnvironmentVariable);
            var tools = new ErasureTools(files, clock, new ChildProcess("git"), builderOf, targets, talk);
            try
            {
                var erasure = new Erasure(tools, site, new DeployPlace(parsed.GetValue(target)!, Limit));
                var isDone = await erasure.Run(parsed.GetValue(address)!, onlyTells, cancellation).ConfigureAwait(false);
                var isAlone = onlyTells && isDone && !parsed.GetValue(dry);
                if (isAlone) terminal.Report("Run it in a terminal, where it asks before each step, or with --yes.\n");
                return isDone ? ExitCode.Success : ExitCode.Error;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                terminal.Error("Stopped. What was told until here is done, and no more. Run the same command again: it goes on from here.");
                return ExitCode.Error;
            }
        });
        return command.WithExamples(
            ("lantern erase https://www.example.org/articles/a-story/", "tells what will happen, and asks before each step"),
            ("lantern erase /articles/a-story/ --dry-run", "only what would happen"),
            ("lantern erase input/people/ada-reed.md --target folder:/srv/www", "somebody who left; for a web server of your own"));
    }

    private sealed class Talk(Terminal terminal, IFileSystem files, BuildRequest site, bool isAgreed, CancellationToken cancellation) : IErasureTalk
    {
        private readonly Progress _progress = new(terminal);

        public void Tell(string line) => terminal.Report(line + "\n");

        public void Show(Diagnostic finding)
        {
            var line = new SourceLines(site.Root, [finding], files, terminal.IsPrivate).Of(finding);
            terminal.Report(TextFormatter.Format(finding, line) + "\n");
        }

        public void Progress(string words) => _progress.Show(words);

        public bool Agrees(string question)
        {
            cancellation.ThrowIfCancellationRequested();
            if (isAgreed) return true;
            terminal.Report($"{question} (yes or no) ");
            var answer = terminal.Ask()?.Trim().ToLowerInvariant();
            cancellation.ThrowIfCancellationRequested();
            return answer is "yes" or "y";
        }
    }
}
