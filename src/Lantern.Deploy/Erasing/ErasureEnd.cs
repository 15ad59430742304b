using Lantern.Site;
using Lantern.Site.Erasing;
using Lantern.Site.Publication;

namespace Lantern.Deploy.Erasing;

/// <summary>The end of an erasure: says what is not done yet, and what no command can do; writes both into the log, without names.</summary>
internal sealed class ErasureEnd(ErasureTools tools, BuildRequest site, EraseNote note, EraseLog log, ErasingRepository repository)
{
    /// <param name="undone">What is left to do, each with its reason.</param>
    /// <param name="named">How many warnings were shown in the beginning.</param>
    /// <returns>True where nothing is left to do.</returns>
    public bool Tell(IReadOnlyList<string> undone, int named)
    {
        var talk = tools.Talk;
        var remains = Remains();
        talk.Tell("");
        if (undone.Count == 0)
        {
            talk.Tell("Done: the page is deleted in this folder, and no deploy has it.");
        }
        else
        {
            talk.Tell("Not done yet:");
            foreach (var line in undone) talk.Tell($"  - {line}");
            talk.Tell($"Run the same command again: it goes on from here. Until it is done, .lantern/erasing/{note.Id}.json names the page.");
        }
        talk.Tell("What remains, and what to do about it (addresses of others were not looked at by Lantern):");
        if (named > 0) talk.Tell($"  - Other texts and pictures of the site: {ErasureWords.Count(named, "place")}, named above, may be about it");
        foreach (var line in remains.Lines()) talk.Tell($"  - {line}");
        if (undone.Count > 0) log.Done($"stopped with {undone.Count} {(undone.Count == 1 ? "thing" : "things")} left to do");
        log.Remains(remains.WithoutNames.Lines());
        talk.Tell($"The log, which does not say which page it was: {site.Label(log.FullPath)} (number {note.Id}).");
        // Last: a run that is stopped before knows by it which log is the page's.
        if (undone.Count == 0) note.Forget(tools.Files, site);
        return undone.Count == 0;
    }

    private Remains Remains()
    {
        var isThere = repository.IsThere;
        var held = isThere && note.Page.Source is { } source ? repository.HeldBy(source) : [];
        var gone = note.Touched.Where(path => !tools.Files.FileExists(site.FullPathOf(path)));
        return new Remains
        {
            Url = note.Page.Url,
            SiteUrl = (tools.BuilderOf(tools.Files).ReadSettings(site)?.Url ?? "https://(your site)").TrimEnd('/'),
            Paths = [.. gone.SelectMany(path => isThere ? repository.NamesOf(path) : [path])],
            HasRepository = isThere,
            RemoteAddress = isThere ? repository.RemoteAddress : null,
            HasRecord = isThere && new RecordBranch(tools.Git, site.Root).Last() is not null,
            HeldBy = held,
            HeldByCount = held.Count,
        };
    }
}
