using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;
using Lantern.Site.Theming;

namespace Lantern.Site;

/// <summary>The line that a finding points at, read again when the report is written: no text is kept through the build for it.</summary>
/// <remarks>For one thread.</remarks>
/// <param name="root">The folder that paths of findings start from.</param>
/// <param name="files">Where it lies; null for the disk.</param>
/// <param name="isPrivate">Only the writer reads the report, so that it may show lines of findings whose words are shown to nobody else.</param>
public sealed class SourceLines(string root, IFileSystem? files = null, bool isPrivate = false)
{
    private readonly Dictionary<string, SourceText?> _texts = new(StringComparer.Ordinal);
    private readonly IFileSystem _files = files ?? new PhysicalFileSystem();
    private (string Path, int Line, string? Text) _last = ("", 0, null);

    /// <summary>The line; null for a finding about a whole file, and for one whose words must not be shown here.</summary>
    public string? Of(Diagnostic finding)
    {
        var location = finding.Location;
        if (location.IsWholeFile || (finding.Descriptor.IsRedacted && !isPrivate)) return null;
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
