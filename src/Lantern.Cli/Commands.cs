using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Site;
using Lantern.Site.Search;

namespace Lantern.Cli;

/// <summary>All commands, put together.</summary>
internal static class Commands
{
    public static RootCommand Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var engine = EngineId.Find(files);
        var builder = new SiteBuilder(files, clock, root => Pagefind.Find(files, root, AppContext.BaseDirectory, Environment.GetEnvironmentVariable("PATH")), engine);
        return new RootCommand("Builds the site of a mental-health practice from Markdown articles, and publishes nothing without its disclaimer and its crisis line.")
        {
            BuildCommand.Create(builder, terminal),
            PreviewCommand.Create(files, clock, engine, terminal),
            NewCommand.Create(files, clock, terminal),
            ImportCommand.Create(files, clock, terminal),
            RenameCommand.Create(files, clock, terminal),
            CheckCommand.Create(builder, files, terminal),
            VerifyCommand.Create(builder, terminal),
            SchemaCommand.Create(files, terminal),
            InitEditorCommand.Create(files, terminal),
            PipelinesCommand.Create(builder, terminal),
        };
    }
}
