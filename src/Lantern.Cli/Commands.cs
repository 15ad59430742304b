using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site;
using Lantern.Site.History;
using Lantern.Site.Search;

namespace Lantern.Cli;

/// <summary>All commands, put together.</summary>
internal static class Commands
{
    public static RootCommand Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        // The whole program is read for it, which only runs that remember something need.
        var known = new Lazy<string?>(() => EngineId.Find(files));
        string? Engine() => known.Value;
        SiteBuilder BuilderOf(IFileSystem from, Func<string?>? engine) => new(from, clock, root => Pagefind.Find(files, root, AppContext.BaseDirectory, Environment.GetEnvironmentVariable("PATH")), engine);
        var builder = BuilderOf(files, Engine);
        return new RootCommand("Builds the site of a mental-health practice from Markdown articles, and publishes nothing without its disclaimer and its crisis line.")
        {
            BuildCommand.Create(builder, files, terminal),
            PreviewCommand.Create(files, clock, Engine, terminal),
            NewCommand.Create(files, clock, terminal),
            ImportCommand.Create(files, clock, terminal),
            RenameCommand.Create(files, clock, terminal),
            CheckCommand.Create(builder, new StagedRun(files, clock, Engine, terminal), new RevisionCheck(files, new ChildProcess("git"), from => BuilderOf(from, null)), files, terminal),
            CrisisLinesCommand.Create(files, clock, terminal),
            SignOffCommand.Create(files, clock, terminal),
            ReviewsCommand.Create(files, clock, terminal),
            EvidenceCommand.Create(files, clock, terminal),
            ReportCommand.Create(files, clock, terminal),
            RecordCommand.Create(files, clock, terminal),
            PrReportCommand.Create(files, clock, terminal),
            HashListCommand.Create(terminal),
            VerifyCommand.Create(builder, files, clock, terminal),
            DeployCommand.Create(files, clock, terminal),
            EraseCommand.Create(from => BuilderOf(from, null), files, clock, terminal),
            SchemaCommand.Create(files, terminal),
            InitEditorCommand.Create(files, terminal),
            InitHooksCommand.Create(files, terminal),
            PipelinesCommand.Create(builder, terminal),
        };
    }
}
