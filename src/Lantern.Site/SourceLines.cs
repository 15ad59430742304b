using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;
using Lantern.Site.Theming;

namespace Lantern.Site;

/// <summary>The line that a finding points at, read again when the report is written: no text is kept through the build for it.</summary>
/// <remarks>For one thread.</remarks>
/// <param name="root">The folder that paths of findings start from.</param>
/// <param name="files">Where it lies; null for the disk.</param>
/// <param name="findings">All findings of the report: a line with words that are shown to their writer only is not shown for another finding either.</param>
/// <param name="isPrivate">Only the writer reads the report.</param>
public sealed class SourceLines(string root, IEnumerable<Diagnostic> findings, IFileSystem? files = null, bool isPrivate = false)
{
    private readonly HashSet<(string Path, int Line)> _hidden = isPrivate ? [] :
    [
        .. findings.Where(finding => finding.Descriptor.IsRedacted).SelectMany(finding =>
            Enumerable.Range(finding.Location.Line, Math.Max(1, finding.Location.EndLine - finding.Location.Line + 1)).Select(line => (finding.Location.Path, line))),
    ];

    private readonly Dictionary<string, SourceText?> _texts = new(StringComparer.Ordinal);
    private readonly IFileSystem _files = files ?? new PhysicalFileSystem();
    private (string Path, int Line, string? Text) _last = ("", 0, null);

    /// <summary>The line; null for a finding about a whole file, and for one whose words must not be shown here.</summary>
    public string? Of(Diagnostic finding)
    {
        var location = finding.Location;
        if (location.IsWholeFile || _hidden.Contains((location.Path, location.Line))) return null;
        if (!_texts.TryGetValue(location.Path, out var text)) _texts[location.Path] = text = Read(location.Path);
        // Many findings on one long line would otherwise copy it each time.
        if (_last.Path != location.Path || _last.Line != location.Line) _last = (location.Path, location.Line, text?.Line(location.Line));
        return _last.Text;
    }

    private SourceText? Read(string path)
    {
        try
        {
            var full = Path.Combine(root, path);
            var bytes = _files.FileExists(full) ? _files.ReadAllBytes(full) : ThemeFiles.BuiltIn().FirstOrDefault(file => file.Path == path)?.Bytes;
            if (bytes is null) return null;
            var text = Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
            return new SourceText(path, text.Replace("\r\n", "\n", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
