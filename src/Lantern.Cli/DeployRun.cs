using System.Globalization;
using System.Text.Json;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Deploy;
using Lantern.Deploy.Live;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Formatters;
using Lantern.Site;
using Lantern.Site.Erasing;

namespace Lantern.Cli;

/// <summary>A deploy, told in words or as JSON.</summary>
internal sealed class DeployRun(IFileSystem files, TimeProvider clock, Terminal terminal, DeployTargets targets, bool isJson)
{
    /// <summary>Between a deploy and the moment at which every part of the host has heard of it.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    public async Task<int> Publish(BuildRequest request, DeployWish wish, DeployPlace place, bool takesBack, bool records, CancellationToken cancellation)
    {
        var progress = new Progress(terminal);
        LiveOutcome? live = null;
        var outcome = await new Deployer(files, clock).With(request, wish, async deployment =>
        {
            var (target, refused) = targets.Find(place, request);
            if (target is null) return DeployOutcome.Refused(refused);
            var recording = records ? new Recording(files, clock, request) : null;
            if (recording?.Refusal() is { } no) return DeployOutcome.Refused(no);
            var published = await target.Publish(deployment, progress.Show, cancellation).ConfigureAwait(false);
            if (!published.Succeeded || !wish.IsProduction) return published;
            if (!Uri.TryCreate(published.Url, UriKind.Absolute, out var address) || address.IsFile) return Recorded(published);
            progress.Show("Looking at what visitors get");
            live = await Look(request, address, cancellation).ConfigureAwait(false);
            if (!live.HasErrors || !takesBack) return Recorded(published with { Findings = live.Findings });
            var erased = new ErasedPages(new ChildProcess("git"), request).All();
            var isLost = published.Previous is { } before
                && await targets.MayHold(place, request, before, erased, cancellation).ConfigureAwait(false);
            var lost = DeployDiagnostics.HoldsErased.At(SourceLocation.WholeFile(published.Url), published.Previous ?? "");
            if (isLost) return Recorded(published with { Findings = [.. live.Findings, lost] });
            return published with { Findings = [.. live.Findings, .. await TakeBack(target, published, cancellation).ConfigureAwait(false)] };

            // What was taken back is live no more, and what was live before is recorded already.
            DeployOutcome Recorded(DeployOutcome outcome) => recording?.Write(outcome) is { } failed ? outcome with { Findings = [.. outcome.Findings, failed] } : outcome;
        }).ConfigureAwait(false);
        Write(request, outcome.Findings, json =>
        {
            json.WriteString("id", outcome.Id);
            json.WriteString("url", outcome.Url);
            json.WriteString("previous", outcome.Previous);
            json.WriteBoolean("production", wish.IsProduction);
            json.WriteBoolean("resumed", outcome.IsResumed);
            json.WriteNumber("files", outcome.Files);
            json.WriteNumber("uploaded", outcome.Uploaded.Count);
            json.WriteNumber("bytes", outcome.Bytes);
            json.WriteStartArray("paths");
            foreach (var path in outcome.Uploaded) json.WriteStringValue(path);
            json.WriteEndArray();
        });
        if (!isJson) terminal.Report(outcome.Succeeded ? Summary(outcome, wish, progress.Seconds) : LastLine(outcome, live));
        return outcome.Succeeded ? ExitCode.Success : ExitCode.Error;
    }

    /// <summary>Looks once more where something is wrong: not all of a host hears of a deploy at the same moment.</summary>
    private async Task<LiveOutcome> Look(BuildRequest request, Uri address, CancellationToken cancellation)
    {
        var check = new LiveCheck(files, clock, Task.Delay);
        var first = await check.Run(request, address, cancellation).ConfigureAwait(false);
        if (!first.HasErrors) return first;
        await Task.Delay(Settling, cancellation).ConfigureAwait(false);
        return await check.Run(request, address, cancellation).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<Diagnostic>> TakeBack(IDeployTarget target, DeployOutcome published, CancellationToken cancellation)
    {
        var place = SourceLocation.WholeFile(published.Url!);
        if (published.Previous is not { } previous || previous == published.Id) return [DeployDiagnostics.NothingToRestore.At(place)];
        var refused = await target.Restore(previous, cancellation).ConfigureAwait(false);
        return refused.Count > 0 ? refused : [DeployDiagnostics.RolledBack.At(place, previous)];
    }

    /// <summary>What visitors get after a deploy that did not end well: the workflow of the repository reads how it begins.</summary>
    private static string LastLine(DeployOutcome outcome, LiveOutcome? live)
    {
        bool Has(DiagnosticDescriptor what) => outcome.Findings.Any(finding => finding.Descriptor == what);
        if (Has(DeployDiagnostics.RolledBack)) return $"Taken back: what was live before is at {outcome.Url} again\n";
        if (live is { HasErrors: true }) return $"Live at {outcome.Url}, with faults\n";
        if (Has(DeployDiagnostics.NotRecorded)) return $"Live at {outcome.Url}, but not in the record\n";
        if (Has(DeployDiagnostics.BecameLive)) return "A draft was shown to visitors\n";
        return Has(DeployDiagnostics.Unknown) ? "Nobody can say whether it is live\n" : Failure(outcome);
    }

    public async Task<int> Try(BuildRequest request, DeployWish wish, DeployPlace place, CancellationToken cancellation)
    {
        DeployPlan? plan = null;
        var outcome = await new Deployer(files, clock).With(request, wish, async deployment =>
        {
            var (target, refused) = targets.Find(place, request);
            if (target is null) return DeployOutcome.Refused(refused);
            var (live, findings) = await target.ReadLive(cancellation).ConfigureAwait(false);
            if (live is not null) plan = DeployPlan.Of(deployment.Files, live);
            return new DeployOutcome(findings) { Files = deployment.Files.Count };
        }).ConfigureAwait(false);
        Write(request, outcome.Findings, json =>
        {
            List(json, "added", plan?.Added);
            List(json, "changed", plan?.Changed);
            List(json, "removed", plan?.Removed);
        });
        if (isJson || plan is null) return outcome.Succeeded ? ExitCode.Success : ExitCode.Error;
        foreach (var (mark, urls) in new[] { ("added  ", plan.Added), ("changed", plan.Changed), ("removed", plan.Removed) })
        {
            foreach (var url in urls) terminal.Report($"{mark} {url}\n");
        }
        terminal.Report(string.Create(CultureInfo.InvariantCulture, $"{plan.Added.Count} added, {plan.Changed.Count} changed, {plan.Removed.Count} removed against what visitors get now; nothing was published\n"));
        return ExitCode.Success;
    }

    /// <summary>Deletes drafts; no folder that was built is needed for that.</summary>
    public async Task<int> Delete(BuildRequest request, DraftNames names, DeployPlace place, CancellationToken cancellation)
    {
        var progress = new Progress(terminal);
        var outcome = await Remove().ConfigureAwait(false);
        Write(request, outcome.Findings, json => List(json, "deleted", outcome.Removed));
        if (isJson) return outcome.Succeeded ? ExitCode.Success : ExitCode.Error;
        var what = string.Join(", ", outcome.Removed.Distinct(StringComparer.Ordinal));
        var rest = outcome.Succeeded ? "" : "; others are still there";
        terminal.Report(outcome.Removed.Count == 0
            ? $"Deleted nothing{(outcome.Succeeded ? $": there is no draft {names.Pattern}" : "")}\n"
            : string.Create(CultureInfo.InvariantCulture,
                $"Deleted {outcome.Removed.Count} {(outcome.Removed.Count == 1 ? "deploy" : "deploys")} of {what}{rest}\n"));
        return outcome.Succeeded ? ExitCode.Success : ExitCode.Error;

        async Task<RemovalOutcome> Remove()
        {
            if (names.Problem is { } problem)
                return RemovalOutcome.Refused(DeployDiagnostics.BadName.At(SourceLocation.WholeFile("--alias"), names.Pattern, problem));
            var (target, refused) = targets.Find(place, request);
            return target is null ? RemovalOutcome.Refused(refused) : await target.Remove(names, progress.Show, cancellation).ConfigureAwait(false);
        }
    }

    private void Write(BuildRequest request, IReadOnlyList<Diagnostic> findings, Action<Utf8JsonWriter> more)
    {
        if (isJson)
        {
            terminal.Report(ListJson.Write(json =>
            {
                more(json);
                json.WriteStartArray("diagnostics");
                foreach (var finding in findings) JsonFormatter.Write(json, finding);
                json.WriteEndArray();
            }));
            return;
        }
        var lines = new SourceLines(request.Root, findings, files, terminal.IsPrivate);
        foreach (var finding in findings) terminal.Report(TextFormatter.Format(finding, lines.Of(finding)) + "\n");
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<string>? urls)
    {
        json.WriteStartArray(name);
        foreach (var url in urls ?? []) json.WriteStringValue(url);
        json.WriteEndArray();
    }

    private static string Summary(DeployOutcome outcome, DeployWish wish, double seconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(outcome.IsResumed ? "Went on with a deploy that was cut short. " : "")}{(wish.IsProduction ? "Live" : "A draft")} at {outcome.Url}: uploaded {outcome.Uploaded.Count} of {outcome.Files} files ({Size(outcome.Bytes)}) in {Report.Seconds(seconds)} s\n");

    private static string Failure(DeployOutcome outcome) => outcome.Uploaded.Count == 0
        ? "Published nothing\n"
        : string.Create(CultureInfo.InvariantCulture, $"Published nothing; {outcome.Uploaded.Count} files were uploaded and need not be again\n");

    private static string Size(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB"),
    };
}
