using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Site.Editing;

namespace Lantern.Cli;

/// <summary><c>lantern rename</c>.</summary>
internal static class RenameCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var old = new Argument<string>("old") { Description = "The file: input/articles/anxiety/panic.md", HelpName = "OLD" };
        var next = new Argument<string>("new") { Description = "Its new name, or a folder that ends with /", HelpName = "NEW" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would change" };
        var command = new Command("rename", "Moves an article or a page, sends visitors of its old address on, and rewrites the links to it") { old, next };
        options.AddPlaceTo(command);
        command.Options.Add(dryRun);
        command.SetAction(parsed =>
        {
            var site = options.RequestOf(parsed);
            var renamer = new Renamer(files, clock);
            var plan = renamer.Plan(site, parsed.GetValue(old)!, parsed.GetValue(next)!);
            if (plan.Problem is { } problem)
            {
                terminal.Error(problem);
                return ExitCode.Error;
            }
            foreach (var line in plan.Files.SelectMany(file => file.Diff())) terminal.Report(line + "\n");
            if (parsed.GetValue(dryRun))
            {
                terminal.Report("Nothing was changed: this was a dry run.\n");
                return ExitCode.Success;
            }
            renamer.Write(site, plan);
            terminal.Report($"Moved {plan.Files[0].Path} to {plan.Files[0].NewPath}{(plan.Files.Count > 1 ? $" and changed {plan.Files.Count - 1} other {(plan.Files.Count == 2 ? "file" : "files")}" : "")}.\n");
            return ExitCode.Success;
        });
        return command.WithExamples(
            ("lantern rename input/articles/panic.md input/articles/anxiety/panic-attacks.md", "with all links to it"),
            ("lantern rename input/articles/panic.md input/articles/anxiety/ --dry-run", "what would change"));
    }
}
