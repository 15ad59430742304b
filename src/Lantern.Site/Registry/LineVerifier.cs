using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Diagnostics;
using Lantern.Site.Editing;

namespace Lantern.Site.Registry;

/// <summary>Writes into the file of a crisis line that a person has compared it with its authority's page today. Everything else in the file stays byte for byte.</summary>
/// <param name="files">Where the site lies.</param>
/// <param name="clock">Tells today.</param>
public sealed class LineVerifier(IFileSystem files, TimeProvider clock)
{
    /// <summary>What there is to compare, or why the line can't be verified.</summary>
    /// <param name="site">The site.</param>
    /// <param name="key">The line's key.</param>
    /// <param name="by">Key of the person who looks.</param>
    public LineCheck Find(BuildRequest site, string key, string by) => Find(Read(files, site), key, by).Check;

    /// <summary>Writes day and person.</summary>
    /// <returns>The path of the file, or why nothing was written.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public (string? Path, string? Problem) Write(BuildRequest site, string key, string by)
    {
        var library = Read(files, site);
        var (check, line) = Find(library, key, by);
        if (check.Problem is { } problem) return (null, problem);
        var path = site.FullPathOf(line!.Path);
        var before = Encoding.UTF8.GetString(files.ReadAllBytes(path));
        var after = Encoding.UTF8.GetBytes(Edit(line.Path, before, library!.Today, by).After);
        // Tried before it is written: a file that is put together in an unusual way stays as it is.
        var tried = Read(new OverlayFiles(files, new Dictionary<string, byte[]?> { [path] = after }), site);
        if (tried is null || !tried.Catalogs.CrisisLines.TryGet(key, out var written) || written.VerifiedOn?.Value != library.Today || written.VerifiedBy?.Value != by)
            return (null, $"{line.Path} can't be changed by Lantern. Write these two lines into it yourself: verified-on: {DateText.Format(library.Today)} and verified-by: {by}");
        files.Write(path, after);
        return (line.Path, null);
    }

    private static (LineCheck Check, CrisisLine? Line) Find(Library? library, string key, string by)
    {
        (LineCheck, CrisisLine?) Refused(string problem) => (LineCheck.Refused(problem), null);
        if (library is null) return Refused(SiteBuilder.Unreadable);
        var (lines, people) = (library.Catalogs.CrisisLines, library.Catalogs.People);
        if (!lines.TryGet(key, out var line))
        {
            return Refused(lines.IsUnreadable(key)
                ? $"The file of '{key}' has an error: run 'lantern check' to see it."
                : $"There is no crisis line '{key}'.{DidYouMean.Clause(key, lines.Keys)} 'lantern crisis-lines' lists them; each is a file in input/crisis-lines/.");
        }
        if (!people.TryGet(by, out var person)) return Refused($"There is no person '{by}'.{DidYouMean.Clause(by, people.Keys)} People are the files in input/people/.");
        if (person.Left <= library.Today) return Refused($"{person.Name} has left the practice: name somebody who is there.");
        if (line.AuthorityUrl is not { } page) return Refused($"{line.Path} has no 'authority-url', so there is no page to compare it with: add it first.");
        return (new LineCheck(null, page, [.. Facts(line)]), line);
    }

    private static IEnumerable<string> Facts(CrisisLine line)
    {
        yield return $"Name: {line.Name}";
        foreach (var channel in line.Channels) yield return $"{channel.Kind}: {channel.Label}{(channel.Dial.Length > 0 && channel.Dial != Digits(channel.Value) ? $" (dials {channel.Dial})" : "")}";
        yield return line.Hours is { } hours ? $"Hours: {hours}" : "Hours: none are given here";
        yield return line.Languages.IsEmpty ? "Languages: none are given here" : $"Languages: {string.Join(", ", line.Languages)}";
    }

    private static FileEdits Edit(string path, string before, DateOnly today, string by)
    {
        var source = new SourceText(path, before.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal));
        var lineEnd = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var entries = YamlReader.ReadMap(source, new DiagnosticBag())?.Entries ?? [];
        var edits = new List<TextEdit>();
        var added = new StringBuilder();
        foreach (var (key, value) in new[] { ("verified-on", DateText.Format(today)), ("verified-by", by) })
        {
            if (entries.FirstOrDefault(entry => entry.Key.Value == key) is not { } entry)
            {
                added.Append(key).Append(": ").Append(value).Append(lineEnd);
                continue;
            }
            edits.Add(YamlEdit.Replace(source, entry, value));
        }
        if (added.Length > 0) edits.Add(new TextEdit(source.LineCount + 1, 1, 1, (before.EndsWith('\n') || before.Length == 0 ? "" : lineEnd) + added));
        return new FileEdits(path, before, edits);
    }

    private static string Digits(string value) => string.Concat(value.Where(char.IsAsciiDigit));

    private Library? Read(IFileSystem from, BuildRequest site) => new SiteBuilder(from, clock).Read(site with { ShowDrafts = true }).Library;
}
