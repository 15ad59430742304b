using System.Globalization;
using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.FileSystem;
using Lantern.Build.Pipelines;
using Lantern.Build.Tools;
using Lantern.Site.Pages;

namespace Lantern.Site.Search;

/// <summary>
/// The folder in the cache in which Pagefind works: <c>pages/</c> holds what it reads, <c>index/</c> what it wrote, <c>state</c> what both were when they
/// were last right.
/// </summary>
/// <remarks>The state is taken away first and written last: whatever a killed build leaves behind counts as nothing. The caller holds the lock.</remarks>
public sealed class SearchStore(IFileSystem files, ITool program, string folder)
{
    private string Pages => Path.Combine(folder, "pages");

    private string Index => Path.Combine(folder, "index");

    private string State => Path.Combine(folder, "state");

    /// <summary>The index for a fingerprint when it is there, whole and unchanged; null otherwise.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)>? Find(Fingerprint pages)
    {
        if (!files.FileExists(State)) return null;
        var found = Read();
        return Encoding.UTF8.GetString(files.ReadAllBytes(State)) == Describe(pages, found) ? found : null;
    }

    /// <summary>Makes the index anew.</summary>
    /// <param name="entries">What can be found.</param>
    /// <param name="site">The site.</param>
    /// <param name="pages">Their fingerprint.</param>
    /// <param name="context">Says how many threads write.</param>
    /// <param name="problem">What the program said, when it failed.</param>
    /// <returns>The index, or null when the program failed.</returns>
    public IReadOnlyList<(string Path, byte[] Bytes)>? Make(IReadOnlyList<SearchEntry> entries, Presentation site, Fingerprint pages, RunContext context, out string? problem)
    {
        files.DeleteFile(State);
        WritePages(entries, site, context);
        // What is in the way would stay beside the new index.
        foreach (var old in FilesIn(Index)) files.DeleteFile(Path.Combine(Index, old));
        var result = program.Run(folder, ["--site", "pages", "--output-path", "index", "--silent"], context.Cancellation);
        problem = result.Succeeded ? null : FirstLine(result);
        if (problem is not null) return null;
        var made = Read();
        if (!made.Any(file => file.Path == "pagefind.js")) problem = "the program made no index";
        if (problem is not null) return null;
        files.WriteDurably(State, Encoding.UTF8.GetBytes(Describe(pages, made)));
        return made;
    }

    private void WritePages(IReadOnlyList<SearchEntry> entries, Presentation site, RunContext context)
    {
        var wanted = entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var old in FilesIn(Pages).Where(path => !wanted.Contains(path))) files.DeleteFile(Path.Combine(Pages, old));
        Workers.For(entries.Count, context.Parallelism, index =>
        {
            var bytes = entries[index].Make(site);
            var path = Path.Combine(Pages, entries[index].Path.Replace('/', Path.DirectorySeparatorChar));
            if (!files.HasBytes(path, bytes)) files.Write(path, bytes);
        }, context.Cancellation);
    }

    /// <summary>The parts of the index that the search page uses, in ordinal order; its ready-made interfaces are left out.</summary>
    private List<(string Path, byte[] Bytes)> Read()
    {
        var all = FilesIn(Index).ToList();
        var knowsLanguage = all.Exists(path => path.StartsWith("wasm.", StringComparison.Ordinal) && path != UnknownLanguage);
        return [.. all.Where(path => IsUsed(path) && !(knowsLanguage && path == UnknownLanguage)).Select(path => (path, files.ReadAllBytes(Path.Combine(Index, path))))];
    }

    private const string UnknownLanguage = "wasm.unknown.pagefind";

    private static bool IsUsed(string path) => path == "pagefind.js" || path == "pagefind-entry.json" || (!path.EndsWith(".js", StringComparison.Ordinal) && !path.EndsWith(".css", StringComparison.Ordinal));

    private IEnumerable<string> FilesIn(string directory) => files.List(directory).Where(entry => entry.Kind == FileKind.File).Select(entry => entry.Path).Order(StringComparer.Ordinal);

    private static string Describe(Fingerprint pages, IReadOnlyList<(string Path, byte[] Bytes)> index)
    {
        var text = new StringBuilder().Append("1 ").Append(pages).Append('\n');
        foreach (var (path, bytes) in index) text.Append(CultureInfo.InvariantCulture, $"{Fingerprint.Of(bytes)} {path}\n");
        return text.ToString();
    }

    private static string FirstLine(ToolResult result) =>
        result.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? string.Create(CultureInfo.InvariantCulture, $"it ended with {result.ExitCode}");
}
