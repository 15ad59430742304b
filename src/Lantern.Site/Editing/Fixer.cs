using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;

namespace Lantern.Site.Editing;

/// <summary>Mends the findings of a site that can be mended in one way only. No byte outside of what a finding names changes.</summary>
/// <param name="files">Where the site lies.</param>
public sealed class Fixer(IFileSystem files)
{
    /// <summary>A mend can bring the next finding to light, as a tab does that kept the lines from being read; more rounds than this find nothing new.</summary>
    private const int Rounds = 8;

    /// <summary>Checks and mends until nothing is left that can be mended.</summary>
    /// <param name="site">The site.</param>
    /// <param name="check">Finds what is wrong with it as it stands.</param>
    /// <returns>What was found last, and what was changed, by file.</returns>
    /// <exception cref="IOException">A file can't be written; those before it are mended, and none is written by half.</exception>
    public (BuildOutcome Outcome, IReadOnlyList<FileEdits> Changed) Run(BuildRequest site, Func<BuildOutcome> check)
    {
        var before = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var after = new Dictionary<string, string>(StringComparer.Ordinal);
        var outcome = check();
        for (var round = 0; round < Rounds; round++)
        {
            // A file that somebody saved since it was mended is theirs again: what is left in it is reported.
            var mended = Plan(site, outcome.Diagnostics).Where(file => !after.TryGetValue(file.Path, out var ours) || ours == file.Before).ToList();
            if (mended.Count == 0) break;
            foreach (var file in mended)
            {
                before.TryAdd(file.Path, file.Before);
                after[file.Path] = file.After;
                files.Write(site.FullPathOf(file.Path), Encoding.UTF8.GetBytes(file.After));
            }
            outcome = check();
        }
        return (outcome, [.. before.Where(file => after[file.Key] != file.Value).Select(file => new FileEdits(file.Key, file.Value, [.. LineEdits.Between(file.Value, after[file.Key])]))]);
    }

    /// <summary>What mends the findings, by file. Of two that want the same letters, the first comes first. Nothing is written.</summary>
    public IReadOnlyList<FileEdits> Plan(BuildRequest site, IEnumerable<Diagnostic> findings)
    {
        var planned = new List<FileEdits>();
        foreach (var file in findings.Where(finding => finding.Mend is not null && !finding.Location.IsWholeFile).GroupBy(finding => finding.Location.Path, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (TextOf(site, file.Key) is not { } text) continue;
            var lines = text.TrimStart('\uFEFF').Split('\n');
            var edits = new List<TextEdit>();
            foreach (var mend in file.Select(finding => finding.Mend!).Distinct())
            {
                // All of a mend or none of it.
                if (mend.Changes.All(change => StandsThere(lines, change) && !edits.Exists(edit => Touch(edit, change))))
                    edits.AddRange(mend.Changes.Select(change => new TextEdit(change.Line, change.Column, change.EndColumn, change.New)));
            }
            if (edits.Count > 0) planned.Add(new FileEdits(file.Key, text, edits));
        }
        return planned;
    }

    /// <summary>Somebody may have saved the file since it was checked.</summary>
    private static bool StandsThere(string[] lines, Replacement change) =>
        change.Line <= lines.Length && change.EndColumn - 1 <= lines[change.Line - 1].Length && string.CompareOrdinal(lines[change.Line - 1], change.Column - 1, change.Old, 0, change.Old.Length) == 0;

    private static bool Touch(TextEdit edit, Replacement change) => edit.Line == change.Line && edit.Column <= change.EndColumn && change.Column <= edit.EndColumn;

    /// <summary>The text of a file that can be written back byte for byte; null where there is none, as for a file of the built-in theme.</summary>
    private string? TextOf(BuildRequest site, string path)
    {
        var full = site.FullPathOf(path);
        if (!files.FileExists(full)) return null;
        var bytes = files.ReadAllBytes(full);
        var text = Encoding.UTF8.GetString(bytes);
        return Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes) ? text : null;
    }
}
