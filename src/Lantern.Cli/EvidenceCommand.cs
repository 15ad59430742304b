using System.CommandLine;
using System.Globalization;
using Lantern.Build.FileSystem;
using Lantern.Site;
using Lantern.Site.Editorial;

namespace Lantern.Cli;

/// <summary><c>lantern evidence</c>: what the articles claim, and on what.</summary>
internal static class EvidenceCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("evidence", "Lists what the articles claim, each claim with its line and the sources of its paragraph");
        options.AddPlaceTo(command);
        var format = ListFormat.AddTo(command, "csv");
        command.SetAction(parsed =>
        {
            var site = new SiteBuilder(files, clock).ReadEditorially(options.RequestOf(parsed));
            if (site.Library is not { } library)
            {
                terminal.Error(SiteBuilder.Unreadable);
                return ExitCode.Error;
            }
            var ledger = EvidenceLedger.Of(site);
            switch (parsed.GetValue(format))
            {
                case "json":
                    terminal.Report(ListJson.Write(json => Write(json, ledger)));
                    break;
                case "csv":
                    terminal.Report(EvidenceLedger.Csv(ledger));
                    break;
                default:
                    foreach (var article in ledger.GroupBy(entry => entry.Path)) terminal.Report($"{article.Key}\n{string.Concat(article.Select(Line))}\n");
                    terminal.Report(Summary(ledger, library.Settings.Policy.SourceYears));
                    break;
            }
            return ExitCode.Success;
        });
        return command.WithExamples(("lantern evidence", "all articles"), ("lantern evidence --format csv > evidence.csv", "for a spreadsheet"));
    }

    private static string Line(EvidenceEntry entry)
    {
        var source = entry.Source.Length == 0 ? "no source" : entry.Source;
        var year = entry.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $", {known}{(entry.IsOld ? " (old)" : "")}") : "";
        return entry.Claim.Length == 0
            ? string.Create(CultureInfo.InvariantCulture, $"  {entry.Line}: a source that no claim leans on: {source}{year}\n")
            : string.Create(CultureInfo.InvariantCulture, $"  {entry.Line}: {entry.Claim}\n      {source}{year}\n");
    }

    private static string Summary(IReadOnlyList<EvidenceEntry> ledger, int years)
    {
        var claims = ledger.Where(entry => entry.Claim.Length > 0).DistinctBy(entry => (entry.Path, entry.Line, entry.Claim)).ToList();
        var old = ledger.Where(entry => entry.IsOld).DistinctBy(entry => (entry.Path, entry.Source)).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{claims.Count} claims, {claims.Count(entry => entry.Source.Length == 0)} of them without a source; {old} {(old == 1 ? "source is" : "sources are")} older than {years} years\n");
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<EvidenceEntry> ledger)
    {
        json.WriteStartArray("evidence");
        foreach (var entry in ledger)
        {
            json.WriteStartObject();
            json.WriteString("article", entry.Path);
            json.WriteString("claim", entry.Claim);
            json.WriteString("kind", entry.Kind);
            json.WriteNumber("line", entry.Line);
            json.WriteString("source", entry.Source);
            if (entry.Year is { } year) json.WriteNumber("year", year);
            else json.WriteNull("year");
            json.WriteBoolean("old", entry.IsOld);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
