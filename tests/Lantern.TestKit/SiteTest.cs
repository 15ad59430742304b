using System.Text;
using Lantern.Build.Tools;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Formatters;
using Lantern.Site;

namespace Lantern.TestKit;

/// <summary>A whole small site in memory: written as text in a test, built, and looked at.</summary>
/// <remarks>
/// Starts with the files of <see cref="BaseSite"/>, a valid site of one article that gives no findings; a test adds, replaces and removes.
/// Files are written as one text: a line <c>-- path --</c> begins each.
/// </remarks>
public sealed class SiteTest
{
    private const string Root = "/site";

    public SiteTest(string files = "", bool empty = false)
    {
        if (!empty) Add(BaseSite.Files);
        Add(files);
    }

    /// <summary>The day that every test builds for, unless it says otherwise: the one in <c>.ci/now</c>, which <c>.ci/run</c> uses too.</summary>
    public static DateOnly Today { get; } = DateOnly.ParseExact(File.ReadAllText(Path.Combine(Repository.Root, ".ci", "now")).Trim(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public MemoryFileSystem Files { get; } = new();

    public BuildRequest Request { get; set; } = new()
    {
        Root = Root,
        Input = $"{Root}/input",
        Theme = $"{Root}/theme",
        Output = $"{Root}/output",
        Now = Today,
        Parallelism = 2,
        LockWait = TimeSpan.Zero,
    };

    /// <summary>Stands for the program; where it is set, one build leaves to the next what it knows.</summary>
    public string? Engine { get; set; }

    public BuildOutcome? Outcome { get; private set; }

    public SiteTest Add(string files)
    {
        foreach (var (path, text) in Split(files)) Write(path, text);
        return this;
    }

    public SiteTest Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public SiteTest Write(string path, byte[] bytes)
    {
        Files.Write($"{Root}/{path}", bytes);
        return this;
    }

    public SiteTest Remove(string path)
    {
        Files.DeleteFile($"{Root}/{path}");
        return this;
    }

    /// <param name="findPagefind">Finds the program that makes the search index; without it nobody searches.</param>
    public SiteTest Build(Func<string, ITool?>? findPagefind = null)
    {
        Outcome = new SiteBuilder(Files, new FixedClock(DateTimeOffset.UnixEpoch), findPagefind, () => Engine).Build(Request);
        return this;
    }

    public SiteTest Check(Func<string, ITool?>? findPagefind = null)
    {
        Outcome = new SiteBuilder(Files, new FixedClock(DateTimeOffset.UnixEpoch), findPagefind, () => Engine).Check(Request);
        return this;
    }

    public SiteTest Verify()
    {
        Outcome = new SiteBuilder(Files, new FixedClock(DateTimeOffset.UnixEpoch)).Verify(Request);
        return this;
    }

    /// <summary>The text of a published file.</summary>
    public string Output(string path) => Encoding.UTF8.GetString(Files.ReadAllBytes($"{Root}/output/{path}"));

    public bool HasOutput(string path) => Files.FileExists($"{Root}/output/{path}");

    /// <summary>Path and content of everything that is published.</summary>
    public IReadOnlyDictionary<string, byte[]> Published =>
        Files.Files.Where(file => file.Key.StartsWith($"{Root}/output/", StringComparison.Ordinal)).ToDictionary(file => file.Key[$"{Root}/output/".Length..], file => file.Value, StringComparer.Ordinal);

    /// <summary>The findings of the last run with a code, in the words that a writer sees; all of them without one.</summary>
    public string Findings(string? code = null)
    {
        var found = (Outcome ?? throw new InvalidOperationException("Build or Check first.")).Diagnostics.Where(finding => code is null || finding.Code == code);
        return string.Join("\n", found.Select(finding => TextFormatter.Format(finding, LineOf(finding)))).TrimEnd('\n');
    }

    /// <summary>Codes of all findings, in order.</summary>
    public IReadOnlyList<string> Codes => [.. Outcome!.Diagnostics.Select(finding => finding.Code)];

    public IReadOnlyList<string> Errors => [.. Outcome!.Diagnostics.Where(finding => finding.IsError).Select(finding => finding.Code)];

    /// <summary>Path and text of each file in one text.</summary>
    public static IEnumerable<(string Path, string Text)> Split(string files)
    {
        string? path = null;
        var text = new StringBuilder();
        foreach (var line in files.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                if (path is not null) yield return (path, text.ToString());
                path = line[3..^3];
                text.Clear();
            }
            else if (path is not null)
            {
                text.Append(line).Append('\n');
            }
        }
        if (path is not null) yield return (path, text.Length == 0 ? "" : text.ToString()[..^1]);
    }

    private string? LineOf(Diagnostic finding)
    {
        if (finding.Location.IsWholeFile) return null;
        var path = $"{Root}/{finding.Location.Path}";
        var bytes = Files.FileExists(path) ? Files.ReadAllBytes(path) : Site.Theming.ThemeFiles.BuiltIn().FirstOrDefault(file => file.Path == finding.Location.Path)?.Bytes;
        if (bytes is null) return null;
        var text = Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
        return new SourceText(path, text.Replace("\r\n", "\n", StringComparison.Ordinal)).Line(finding.Location.Line);
    }
}
