using System.Globalization;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Formatters;
using Lantern.Site;

namespace Lantern.Cli;

/// <summary>Writes what a run found and did, in the chosen format; the same findings in the same order in each.</summary>
internal sealed record Report(string Format, bool IsStrict)
{
    /// <param name="terminal">Where to.</param>
    /// <param name="request">For the source lines.</param>
    /// <param name="outcome">What happened.</param>
    /// <param name="summary">The last line, in text; null for none.</param>
    /// <param name="seconds">How long it took.</param>
    /// <param name="hint">What to say after the numbers, in text.</param>
    /// <param name="files">Where the lines that findings point at are read; null for the disk.</param>
    public int Write(Terminal terminal, BuildRequest request, BuildOutcome outcome, string summary, double seconds, string hint = "", IFileSystem? files = null)
    {
        if (outcome.Timings is { } timings) terminal.Error(TimingsText.Of(timings));
        switch (Format)
        {
            case "json":
                terminal.Report(JsonFormatter.Format(outcome.Diagnostics, Numbers(outcome, seconds)) + "\n");
                break;
            case "sarif":
                terminal.Report(SarifFormatter.Format(outcome.Diagnostics) + "\n");
                break;
            case "github":
                terminal.Report(GitHubFormatter.Format(outcome.Diagnostics));
                break;
            default:
                var lines = new SourceLines(request.Root, outcome.Diagnostics, files, terminal.IsPrivate);
                foreach (var diagnostic in outcome.Diagnostics) terminal.Report(TextFormatter.Format(diagnostic, lines.Of(diagnostic)) + "\n");
                terminal.Report($"{summary}{Counts(outcome)}{hint}\n");
                break;
        }
        return outcome.HasErrors || (IsStrict && Count(outcome, Severity.Warning) > 0) ? ExitCode.Error : ExitCode.Success;
    }

    public static string Seconds(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Counts(BuildOutcome outcome)
    {
        var parts = new List<string>();
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Suggestion })
        {
            var count = Count(outcome, severity);
            if (count > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {TextFormatter.NameOf(severity)}{(count == 1 ? "" : "s")}"));
        }
        return parts.Count == 0 ? "" : $"; {string.Join(", ", parts)}";
    }

    private static int Count(BuildOutcome outcome, Severity severity) => outcome.Diagnostics.Count(diagnostic => diagnostic.Severity == severity);

    private static IEnumerable<KeyValuePair<string, double>> Numbers(BuildOutcome outcome, double seconds) =>
    [
        new("errors", Count(outcome, Severity.Error)),
        new("warnings", Count(outcome, Severity.Warning)),
        new("suggestions", Count(outcome, Severity.Suggestion)),
        new("pages", outcome.Pages),
        new("files", outcome.Files),
        new("written", outcome.Commit?.Written ?? 0),
        new("fresh", outcome.Commit?.Fresh ?? 0),
        new("deleted", outcome.Commit?.Deleted ?? 0),
        new("seconds", Math.Round(seconds, 3)),
    ];
}
