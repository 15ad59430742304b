using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Build.Tools;
using Lantern.Diagnostics;
using Lantern.Site.Incremental;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Search;

/// <summary>Texts of the site → an index that the search page asks, made by Pagefind only when something in it changed.</summary>
public sealed class SearchPipeline(PresentationPipeline presentation, SearchSetup? setup, Units units, OutputSet output) : Pipeline<SearchIndex>("search", presentation)
{
    protected override Chain<SearchIndex> Define() =>
        Chain<SearchEntry>.From(Phase.PostProcess, new ListSearchEntries(presentation, setup))
            .Then(Phase.PostProcess, new FingerprintEntry(presentation, units))
            .Gather(Phase.Output, new IndexEntries(presentation, setup, output));

    private sealed class ListSearchEntries(PresentationPipeline presentation, SearchSetup? setup) : ISourceModule<SearchEntry>
    {
        public IReadOnlyList<Document<SearchEntry>> Run(RunContext context)
        {
            if (setup is not { Program: not null, Runs: true }) return [];
            return [.. context.ResultsOf(presentation).SelectMany(site => SearchEntries.Of(site.Value)).Select(entry => new Document<SearchEntry>($"<search: {entry.Path}>", entry, Fingerprint.None))];
        }
    }

    private sealed class FingerprintEntry(PresentationPipeline presentation, Units units) : IModule<SearchEntry, SearchEntry>
    {
        public Document<SearchEntry> Run(Document<SearchEntry> document, RunContext context) =>
            context.Diagnostics.HasErrors ? document : document.With(document.Value with { Fingerprint = Of(document.Value, context) });

        private Fingerprint Of(SearchEntry entry, RunContext context)
        {
            var id = $"search:{entry.Path}";
            if (units.TryReuse(id, Fingerprint.None) is { } last) return last.Value;
            var work = units.Start(id, Fingerprint.None, context.ResultsOf(presentation)[0].Value);
            var value = Fingerprint.Of(entry.Make(work.Site));
            work.Finish(value);
            return value;
        }
    }

    private sealed class IndexEntries(PresentationPipeline presentation, SearchSetup? setup, OutputSet output) : IGatherModule<SearchEntry, SearchIndex>
    {
        /// <summary>Pagefind takes about 3 ms a page; another build of the same site is waited for.</summary>
        private static readonly TimeSpan Wait = TimeSpan.FromMinutes(2);

        public IReadOnlyList<Document<SearchIndex>> Run(IReadOnlyList<Document<SearchEntry>> documents, RunContext context)
        {
            // What has errors is not published, so nothing need be indexed or said.
            if (setup is null || context.Diagnostics.HasErrors) return Result(setup?.Program is not null);
            var settings = SourceLocation.WholeFile(context.ResultsOf(presentation).Select(site => site.Value.Library.Settings.Path).FirstOrDefault("settings.yml"));
            if (setup.Program is not { } program)
            {
                context.Diagnostics.Add(SiteDiagnostics.NoSearchProgram.At(settings));
                return Result(false);
            }
            // A check only looks at the page.
            if (!setup.Runs) return Result(true);
            var problem = MakeIndex(program, setup, [.. documents.Select(document => document.Value).OrderBy(entry => entry.Path, StringComparer.Ordinal)], context);
            // A takedown or a corrected number must not wait for a search index: the site goes out without one.
            if (problem is not null) context.Diagnostics.Add(SiteDiagnostics.SearchFailed.At(settings, problem));
            return Result(problem is null);
        }

        /// <summary>Puts the index into the output, or says why it can't be had.</summary>
        private string? MakeIndex(ITool program, SearchSetup setup, IReadOnlyList<SearchEntry> entries, RunContext context)
        {
            try
            {
                var folder = setup.Folder;
                using var taken = FileLock.Take(context.Files, Path.Combine(folder, "lock"), Wait);
                if (taken is null) return "another build of this site is making it";
                var version = program.Run(folder, ["--version"], context.Cancellation);
                if (!version.Succeeded) return version.Output.Trim();
                var store = new SearchStore(context.Files, program, folder);
                var fingerprint = Of(entries, version.Output);
                string? problem = null;
                if (((setup.UsesLast ? store.Find(fingerprint) : null) ?? store.Make(entries, context.ResultsOf(presentation)[0].Value, fingerprint, context, out problem)) is not { } index) return problem ?? "";
                foreach (var (path, bytes) in index) output.Add($"pagefind/{path}", "<the search index>", bytes);
                return null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return exception.Message;
            }
        }

        private static Fingerprint Of(IReadOnlyList<SearchEntry> entries, string version)
        {
            var text = new StringBuilder(version);
            foreach (var entry in entries) text.Append(entry.Path).Append(' ').Append(entry.Fingerprint).Append('\n');
            return Fingerprint.Of(Encoding.UTF8.GetBytes(text.ToString()));
        }

        private static Document<SearchIndex>[] Result(bool isThere) => [new("<search>", new SearchIndex(isThere), Fingerprint.None)];
    }
}
