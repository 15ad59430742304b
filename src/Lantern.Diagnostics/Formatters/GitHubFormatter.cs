using System.Globalization;
using System.Text;

namespace Lantern.Diagnostics.Formatters;

/// <summary>Writes a finding as a workflow command, which GitHub shows on the line of the pull request.</summary>
/// <remarks>Pure. The escapes are those of GitHub's workflow commands: <c>%</c>, line ends, and in properties <c>:</c> and <c>,</c>.</remarks>
public static class GitHubFormatter
{
    /// <summary>GitHub shows so many findings of a step on the lines and drops the rest without a word (its limits for annotations).</summary>
    public const int MostOnLines = 10;

    /// <summary>All findings: the worst on the lines of the pull request, in reading order among themselves; the others follow in the log, in plain words.</summary>
    /// <returns>Whole lines.</returns>
    public static string Format(IReadOnlyList<Diagnostic> diagnostics)
    {
        var worst = diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).ToList();
        var text = new StringBuilder();
        foreach (var diagnostic in worst.Take(MostOnLines)) text.Append(Format(diagnostic)).Append('\n');
        if (worst.Count <= MostOnLines) return text.ToString();
        text.Append(CultureInfo.InvariantCulture, $"::group::{worst.Count - MostOnLines} more\n");
        foreach (var diagnostic in worst.Skip(MostOnLines)) text.Append(TextFormatter.Format(diagnostic, null));
        return text.Append("::endgroup::\n").ToString();
    }

    public static string Format(Diagnostic diagnostic)
    {
        var location = diagnostic.Location;
        var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var place = location.IsWholeFile
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $",line={location.Line},col={location.Column},endLine={location.EndLine},endColumn={location.EndColumn}");
        var words = diagnostic.Help.Length == 0 ? diagnostic.Message : $"{diagnostic.Message}\n{diagnostic.Help}";
        return $"::{command} file={Property(location.Path)}{place},title={Property($"{diagnostic.Code} {diagnostic.Descriptor.Title}")}::{Data(words)}";
    }

    private static string Data(string value) =>
        value.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string value) =>
        Data(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
