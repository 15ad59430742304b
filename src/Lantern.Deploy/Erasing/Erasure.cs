using Lantern.Diagnostics;
using Lantern.Site;
using Lantern.Site.Erasing;

namespace Lantern.Deploy.Erasing;

/// <summary>Erases a page: its source and pictures, the built site, what visitors get, every deploy that holds it. Tells what remains.</summary>
/// <remarks>
/// Each step looks first whether it is still to be done, so that a run that was stopped anywhere, or answered with no, is gone on with by the next
/// one. What is noted meanwhile (<see cref="EraseNote"/>) is deleted when nothing is left.
/// </remarks>
/// <param name="tools">The world.</param>
/// <param name="site">The site.</param>
/// <param name="place">Where it is published to.</param>
public sealed class Erasure(ErasureTools tools, BuildRequest site, DeployPlace place)
{
    private readonly IErasureTalk _talk = tools.Talk;
    private readonly ErasingRepository _repository = new(tools.Git, site.Root);
    private readonly List<string> _undone = [];
    private EraseNote _note = EraseNote.New(new ErasedPage(""), []);
    private EraseLog _log = new(tools.Files, site, "", default);

    private ErasedPage Page => _note.Page;

    /// <summary>Erases.</summary>
    /// <param name="address">The page's address, an old one, or its file.</param>
    /// <param name="onlyTells">True to change nothing.</param>
    /// <param name="cancellation">Ends it; the next run goes on.</param>
    /// <returns>True where all was done that can be, or was only told.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public async Task<bool> Run(string address, bool onlyTells, CancellationToken cancellation)
    {
        _talk.Progress("Looking for what has to go");
        var plan = new ErasePlanner(tools.Files, tools.BuilderOf, _repository).Plan(site, address, cancellation);
        foreach (var finding in plan.Findings) _talk.Show(finding);
        if (plan.IsRefused)
        {
            _talk.Tell("Nothing was deleted.");
            return false;
        }
        _note = (plan.Note ?? EraseNote.New(plan.Page!, plan.Touched)) with { Page = plan.Page!, Touched = plan.Touched };
        _log = new EraseLog(tools.Files, site, _note.Id, tools.BuilderOf(tools.Files).Today(site));
        var (kept, refused) = tools.Targets.FindKept(place, site);
        foreach (var finding in refused) _talk.Show(finding);
        var host = new ErasureHost(tools, site, place, kept);
        var holding = await host.Holding(Page, cancellation).ConfigureAwait(false);
        if (plan.Unknown is { } unknown && holding is null or [])
        {
            _talk.Show(unknown);
            _talk.Tell("Nothing was deleted.");
            return false;
        }
        ErasureWords.Tell(_talk, site, plan, holding, _repository.Upstream);
        if (onlyTells)
        {
            _talk.Tell("Nothing was changed: this only tells what would be done.");
            return true;
        }
        if (!host.IsReachable) _undone.Add("the place that the site is published to can't be asked from here: what is there is as it was");
        _ = Delete(plan)
            && Build(cancellation)
            && await Publish(host, holding ?? [], cancellation).ConfigureAwait(false)
            && Push()
            && await DeleteKept(host, cancellation).ConfigureAwait(false);
        // Who says no before anything was done has changed nothing, and there is nothing to tell.
        if (_undone is [ErasureWords.NothingDeleted, ..] && plan.Note is null)
        {
            _talk.Tell("You said no, or gave no answer: nothing was deleted.");
            return false;
        }
        return new ErasureEnd(tools, site, _note, _log, _repository).Tell(_undone, plan.Findings.Count);
    }

    private bool Delete(ErasePlan plan)
    {
        if (!plan.HasWork) return true;
        if (!_talk.Agrees(ErasureWords.QuestionOf(plan, _repository.IsThere))) return Stop(ErasureWords.NothingDeleted);
        _note.Write(tools.Files, site);
        foreach (var file in plan.Edited) tools.Files.Write(site.FullPathOf(file.Path), file.Bytes);
        // The page itself last: while it is there, a run that comes after a crash finds all of this again.
        foreach (var path in plan.Deleted.Reverse()) Delete(site.FullPathOf(path));
        var (commit, problem) = _repository.IsThere ? _repository.Commit(_note.Touched) : (null, null);
        if (problem is not null)
        {
            _talk.Show(SiteDiagnostics.EraseNotCommitted.At(SourceLocation.WholeFile(site.Label(site.Input)), problem));
            return Stop("the files are deleted here, and that is not committed; what visitors get is as it was");
        }
        _log.Done($"deleted {plan.Deleted.Count} files, changed {plan.Edited.Count}{(commit is null ? "" : $"; commit {commit}")}");
        _talk.Tell(commit is null ? "Deleted; no commit had it." : $"Deleted, and committed as {commit[..12]} '{ErasingRepository.Subject}'.");
        return true;
    }

    private bool Build(CancellationToken cancellation)
    {
        if (_note.IsBuilt) return true;
        _note.Write(tools.Files, site);
        _talk.Progress("Making the site anew");
        var leftovers = new Leftovers(tools.Files, site);
        var (emptied, unfound) = leftovers.Clear(Page);
        if (emptied > 0) _talk.Tell($"Emptied {emptied} other output folders that held it.");
        if (unfound > 0) _talk.Tell($"{unfound} other output folders, outside of this one, held it: delete those that you find.");
        var commit = ErasureHost.KeepsRecord(tools, site) ? _repository.Head : null;
        var request = site with { Hold = true, LiveAddresses = ErasureHost.Addresses(tools, site, Page), Commit = commit };
        var outcome = tools.BuilderOf(tools.Files).Build(request, null, cancellation);
        foreach (var finding in outcome.Diagnostics.Where(ErasureWords.IsTold)) _talk.Show(finding);
        if (outcome.Commit is null)
        {
            leftovers.EmptyOutput();
            _talk.Show(SiteDiagnostics.EraseNotBuilt.At(SourceLocation.WholeFile(site.Label(site.Output))));
            _log.Done("the site could not be made anew because of errors; the output folder was emptied");
            _undone.Add("the site is not made anew, so that visitors get what they got before");
            return true;
        }
        _note = _note with { IsBuilt = true };
        _note.Write(tools.Files, site);
        _log.Done("made the site anew without the page");
        _talk.Tell($"Made {site.Label(site.Output)}/ anew without it.");
        return true;
    }

    private async Task<bool> Publish(ErasureHost host, IReadOnlyList<KeptDeploy> holding, CancellationToken cancellation)
    {
        if (!_note.IsBuilt || !holding.Any(deploy => deploy.IsLive)) return true;
        var dirty = _repository.IsThere ? _repository.Changed(site.Label(site.Input), site.Label(site.Theme)).Count : 0;
        if (_repository.Behind is > 0 and var more) _talk.Tell($"{_repository.Upstream} has {more} commits that this folder lacks.");
        if (dirty > 0) _talk.Tell($"{dirty} files of the site are changed here and in no commit. They would be published too.");
        if (!_talk.Agrees("Publish the site without the page, for visitors?")) return Stop("it is deleted here, and visitors still get it");
        var (outcome, stillThere) = await host.Publish(Page, cancellation).ConfigureAwait(false);
        foreach (var finding in outcome.Findings.Concat(stillThere)) _talk.Show(finding);
        if (!outcome.Succeeded)
        {
            _undone.Add("the site was not published, so that visitors may still get the page");
            return true;
        }
        if (stillThere.Count > 0) _undone.Add("an address of the page still answers");
        _log.Done($"published the site without the page: {outcome.Id}");
        _talk.Tell($"Published at {outcome.Url}.");
        return true;
    }

    private bool Push()
    {
        if (_repository.Ahead is not (> 0 and var ahead) || _repository.Upstream is not { } upstream) return true;
        var what = ahead == 1 ? "the commit" : $"all {ahead} commits that are only here";
        if (!_talk.Agrees($"Send {what} to {upstream}? Until then a run there publishes the page again."))
            return Stop($"the commit is here only, so that a run at {upstream} may publish the page again; older deploys are as they were");
        if (_repository.Push() is { } problem)
        {
            _talk.Show(SiteDiagnostics.EraseNotPushed.At(SourceLocation.WholeFile(site.Label(site.Input)), upstream, problem));
            _undone.Add($"the commit is not at {upstream}, where a run may publish the page again");
            return true;
        }
        _log.Done("sent the commit to where others get the repository");
        _talk.Tell($"Sent the commit to {upstream}.");
        return true;
    }

    private async Task<bool> DeleteKept(ErasureHost host, CancellationToken cancellation)
    {
        if (!host.IsReachable) return true;
        if (await host.Holding(Page, cancellation).ConfigureAwait(false) is not { } holding)
        {
            _undone.Add("nobody can say which deploys still hold the page");
            return true;
        }
        var older = holding.Where(deploy => !deploy.IsLive).ToList();
        var question = $"Delete {ErasureWords.Count(older.Count, "deploy")} for good ({string.Join("; ", older.Select(ErasureWords.Of))})?";
        if (older.Count > 0 && !_talk.Agrees(question))
            return Stop("older deploys are as they were: whoever knows an address of one, or goes back to one, gets the page");
        foreach (var deploy in older)
        {
            if (await host.Delete(deploy, cancellation).ConfigureAwait(false) is { } problem)
            {
                _talk.Show(problem);
                continue;
            }
            _log.Done($"deleted the deploy {deploy.Id}");
            _talk.Tell($"Deleted {ErasureWords.Of(deploy)}.");
        }
        foreach (var deploy in await host.Holding(Page, cancellation).ConfigureAwait(false) ?? [])
        {
            _talk.Show(DeployDiagnostics.StillHeld.At(SourceLocation.WholeFile(place.Target), deploy.Id, deploy.Words));
            _undone.Add($"{ErasureWords.Of(deploy)} still holds the page");
        }
        if (host.Unknown > 0) _undone.Add($"{ErasureWords.Count(host.Unknown, "deploy")} can't say whether the page is in it");
        return true;
    }

    /// <summary>With the folders that are empty then: their names may tell as much as the file's.</summary>
    private void Delete(string path)
    {
        tools.Files.DeleteFile(path);
        for (var folder = Path.GetDirectoryName(path)!; folder.Length > site.Input.Length; folder = Path.GetDirectoryName(folder)!)
            tools.Files.DeleteDirectoryIfEmpty(folder);
    }

    private bool Stop(string why)
    {
        _undone.Insert(0, why);
        return false;
    }
}
