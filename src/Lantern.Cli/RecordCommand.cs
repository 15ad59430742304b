using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Site;
using Lantern.Site.Publication;

namespace Lantern.Cli;

/// <summary><c>lantern record</c>: what was live on a day.</summary>
internal static class RecordCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var url = new Argument<string?>("URL") { Description = "The address: /articles/some-page/, or all of it; without one, which builds were live", Arity = ArgumentArity.ZeroOrOne };
        var on = new Option<string?>("--on") { Description = "The day (default: today)", HelpName = "YYYY-MM-DD" };
        on.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && DateText.Parse(given) is null) result.AddError($"'{given}' is not a day: write --on and a day such as 2026-03-02.");
        });
        var command = new Command("record", "Says what was live on a day, from which file and commit, and who answered for it; 'lantern deploy --prod --record' keeps the record") { url, on };
        // A mistyped option would otherwise be taken for an address.
        url.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] } token]) result.AddError(CommandLine.Unknown(token.Value, command));
        });
        options.AddPlaceTo(command);
        var format = ListFormat.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = options.RequestOf(parsed);
            var builder = new SiteBuilder(files, clock);
            var zone = builder.ReadSettings(request)?.TimeZone ?? TimeZoneInfo.Utc;
            var day = parsed.GetValue(on) is { } given ? DateText.Parse(given)!.Value : builder.Today(request);
            return new Answer(new RecordBranch(new ChildProcess("git"), request.Root), terminal, day, zone, parsed.GetValue(format) == "json").Give(parsed.GetValue(url));
        });
        return command.WithExamples(
            ("lantern record /articles/panic-attacks/ --on 2026-11-24", "what stood there on that day"),
            ("lantern record --on 2026-11-24", "which builds were live on that day"));
    }

    private sealed class Answer(RecordBranch branch, Terminal terminal, DateOnly day, TimeZoneInfo zone, bool isJson)
    {
        private readonly RecordSearch _search = new(branch);

        public int Give(string? url)
        {
            var sites = _search.Sites(day, zone);
            if (sites.Count == 0)
            {
                terminal.Error(branch.Last() is null
                    ? $"Nothing is recorded here. The record is the branch '{RecordBranch.Name}': fetch it with 'git fetch origin {RecordBranch.Name}'. It is written by 'lantern deploy --prod --record'."
                    : $"The record begins after {DateText.Format(day)}.");
                return ExitCode.Error;
            }
            if (url is null) Tell(sites);
            else Tell(url, _search.Of(url, day, zone));
            return ExitCode.Success;
        }

        private void Tell(IReadOnlyList<SiteRecord> sites)
        {
            if (isJson)
            {
                terminal.Report(ListJson.Write(json =>
                {
                    json.WriteStartArray("sites");
                    foreach (var site in sites)
                    {
                        json.WriteStartObject();
                        Write(json, site);
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                }));
                return;
            }
            foreach (var site in sites) terminal.Report($"since {Time(site.Since ?? default)}  {site.Address}\n{Lines(site)}\n");
            terminal.Report(string.Create(CultureInfo.InvariantCulture, $"{sites.Count} {(sites.Count == 1 ? "build was" : "builds were")} live on {DateText.Format(day)}\n"));
        }

        private void Tell(string url, IReadOnlyList<Showing> showings)
        {
            if (isJson)
            {
                terminal.Report(ListJson.Write(json =>
                {
                    json.WriteString("url", RecordSearch.PathOf(url));
                    json.WriteStartArray("live");
                    foreach (var showing in showings) Write(json, showing);
                    json.WriteEndArray();
                }));
                return;
            }
            foreach (var showing in showings) terminal.Report(Text(showing) + "\n");
            var near = showings.All(showing => showing.Page is null) ? DidYouMean.Clause(RecordSearch.PathOf(url), _search.Known(day, zone)) : "";
            terminal.Report($"That is what {RecordSearch.PathOf(url)} showed on {DateText.Format(day)}.{near}\n");
        }

        private string Text(Showing showing)
        {
            var time = $"from {Time(showing.From)} {(showing.Until is { } until ? $"until {Time(until)}" : "on")}\n";
            if (showing.Page is not { } page) return $"{time}  nothing: there was no page at this address\n{Lines(showing.Site)}";
            var what = page.Status switch { "withdrawn" => "  taken down: visitors read that it was not available, and where to get help\n", _ => "" };
            var commit = page.Commit ?? showing.Site.Commit;
            var source = page.Source.StartsWith('<') ? $"  made from {page.Source.Trim('<', '>')}\n" : $"  file      {page.Source}\n  commit    {commit} (git show {commit[..Math.Min(12, commit.Length)]}:./{page.Source})\n";
            var people = page.Status == "page" ? "" : $"  authors   {(page.Authors.Length == 0 ? "the practice" : page.Authors)}\n  reviewer  {Review(page)}\n";
            return $"{time}{what}{source}{people}  bytes     sha256 {page.Sha256}\n{Lines(showing.Site)}";
        }

        private static string Review(PageRecord page) => page.Reviewed is null
            ? "nobody: it was not reviewed"
            : $"{page.Reviewer ?? "not named"}, on {page.Reviewed}{(page.ReviewHash is { } hash ? $", words {hash}" : "")}{(page.ClaimsReview ? "" : "; the page did not say that it was reviewed, since the review did not count any more")}";

        private static string Lines(SiteRecord site) => $"  build     {site.Build[..Math.Min(16, site.Build.Length)]} of {site.Date}, commit {site.Commit}\n  rules     {site.Rules}\n  registry  {site.Registry}\n";

        private string Time(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

        private static void Write(Utf8JsonWriter json, Showing showing)
        {
            json.WriteStartObject();
            json.WriteString("from", SiteRecord.TextOf(showing.From));
            json.WriteString("until", showing.Until is { } until ? SiteRecord.TextOf(until) : null);
            json.WriteString("status", showing.Page?.Status ?? "none");
            json.WriteString("file", showing.Page?.Source);
            json.WriteString("fileCommit", showing.Page?.Commit);
            json.WriteString("sha256", showing.Page?.Sha256);
            json.WriteStartArray("authors");
            foreach (var author in (showing.Page?.Authors ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries)) json.WriteStringValue(author);
            json.WriteEndArray();
            json.WriteString("reviewer", showing.Page?.Reviewer);
            json.WriteString("reviewed", showing.Page?.Reviewed);
            json.WriteString("reviewHash", showing.Page?.ReviewHash);
            json.WriteBoolean("claimsReview", showing.Page?.ClaimsReview ?? false);
            json.WriteStartObject("site");
            Write(json, showing.Site);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private static void Write(Utf8JsonWriter json, SiteRecord site)
        {
            json.WriteString("since", site.Since is { } since ? SiteRecord.TextOf(since) : null);
            json.WriteString("address", site.Address);
            json.WriteString("deploy", site.Deploy);
            json.WriteString("build", site.Build);
            json.WriteString("date", site.Date);
            json.WriteString("commit", site.Commit);
            json.WriteString("rules", site.Rules);
            json.WriteString("registry", site.Registry);
        }
    }
}
