using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site.Staging;

namespace Lantern.Cli;

/// <summary><c>lantern init-hooks</c>.</summary>
internal static class InitHooksCommand
{
    public static Command Create(IFileSystem files, Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("init-hooks", "Lets git check what is staged before each commit, on this machine");
        options.AddContentTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var (path, problem) = new CommitHook(new ChildProcess("git"), files).Write(options.RequestOf(parsed), Program(files), cancellation);
            if (path is null) terminal.Error(problem!);
            else terminal.Report($"Wrote {path}. From now on a commit that would break the site is stopped; 'git commit --no-verify' commits all the same.\n");
            return Task.FromResult(path is null ? ExitCode.Error : ExitCode.Success);
        });
        return command.WithExamples(("lantern init-hooks", "writes .git/hooks/pre-commit, unless another hook is there"));
    }

    /// <summary>How this very program is started.</summary>
    private static string[] Program(IFileSystem files)
    {
        var host = Environment.ProcessPath ?? "lantern";
        return EngineId.IsOfLibraries(files, AppContext.BaseDirectory) && Path.GetFileNameWithoutExtension(host) == "dotnet" ? [host, Path.Combine(AppContext.BaseDirectory, "lantern.dll")] : [host];
    }
}
