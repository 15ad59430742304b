using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Site.Editors;

namespace Lantern.Cli;

/// <summary><c>lantern init-editor</c>.</summary>
internal static class InitEditorCommand
{
    public static Command Create(IFileSystem files, Terminal terminal)
    {
        var options = new SiteOptions();
        var program = new Option<string>("--command") { Description = "How Lantern is called in a terminal here (default: lantern)", HelpName = "TEXT", DefaultValueFactory = _ => "lantern" };
        var command = new Command("init-editor", "Tells VS Code about the site: what may stand in its data files, snippets for the lines at the top and for boxes, and tasks that check and preview");
        options.AddContentTo(command);
        command.Options.Add(program);
        command.SetAction(parsed =>
        {
            var site = options.RequestOf(parsed);
            var planned = EditorFiles.Plan(files, site, parsed.GetValue(program)!);
            foreach (var file in planned)
            {
                if (file.Problem is { } problem)
                {
                    terminal.Error(problem);
                    continue;
                }
                files.Write(site.FullPathOf(file.Path), file.Bytes);
                terminal.Report($"Wrote {file.Path}\n");
            }
            if (planned.Count == 0) terminal.Report("All of it is there already, and as it should be.\n");
            return planned.Any(file => file.Problem is not null) ? ExitCode.Error : ExitCode.Success;
        });
        return command.WithExamples(
            ("lantern init-editor", "writes .vscode/, and leaves what is there"),
            ("lantern init-editor --command \"dotnet run --project src/Lantern.Cli --\"", "where Lantern is called so"));
    }
}
