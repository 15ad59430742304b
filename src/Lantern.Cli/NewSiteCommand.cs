using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Site.Scaffolding;

namespace Lantern.Cli;

/// <summary><c>lantern new site</c>.</summary>
internal static class NewSiteCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var folder = new Argument<string>("dir") { Description = "A folder that is not there yet, or is empty", HelpName = "DIR" };
        var region = new Option<string>("--region") { Description = $"Where the practice is: {string.Join(", ", StarterSite.Regions)} (default: us)", HelpName = "REGION", DefaultValueFactory = _ => "us" };
        region.AcceptOnlyFromAmong([.. StarterSite.Regions]);
        var command = new Command("site", "A small site that builds: settings, a topic, an article, the crisis lines of a region") { folder };
        command.Options.Add(region);
        command.SetAction(parsed =>
        {
            var root = Path.GetFullPath(parsed.GetValue(folder)!);
            if (files.FileExists(root) || files.List(root).Count > 0)
            {
                terminal.Error($"{root} is not empty: name a folder that is not there yet.");
                return ExitCode.Error;
            }
            var written = StarterSite.Write(files, root, parsed.GetValue(region)!, DateOnly.FromDateTime(clock.GetUtcNow().DateTime));
            terminal.Report($"Wrote {written} files to {root}. Next: cd {parsed.GetValue(folder)}, then lantern preview\n");
            return ExitCode.Success;
        });
        return command;
    }
}
