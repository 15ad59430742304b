using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;

namespace Lantern.Site.Sessions;

/// <summary>A site at one moment, to be looked at: what was made is at hand, the rest is made when it is asked for. Thread-safe.</summary>
public sealed class SiteSnapshot
{
    private readonly OutputSet _output;
    private readonly Units _units;
    private readonly Lazy<IReadOnlyDictionary<string, OutputFile>> _files;
    private readonly IReadOnlyDictionary<string, byte[]> _edited;

    internal SiteSnapshot(OutputSet output, Units units, Presentation? site, IReadOnlyList<Diagnostic> findings)
        : this(output, units, site, findings, new Dictionary<string, byte[]>())
    {
    }

    private SiteSnapshot(OutputSet output, Units units, Presentation? site, IReadOnlyList<Diagnostic> findings, IReadOnlyDictionary<string, byte[]> edited)
    {
        (_output, _units, Site, Findings, _edited) = (output, units, site, findings, edited);
        _files = new(() => output.Files.ToDictionary(file => file.Path, StringComparer.Ordinal));
    }

    /// <summary>The content; null where not even settings and theme could be read.</summary>
    public Presentation? Site { get; }

    /// <summary>All findings, in reading order.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    public bool HasErrors => Findings.Any(finding => finding.IsError);

    /// <summary>All files of the site, with <c>/</c>, from the output folder on.</summary>
    public IEnumerable<string> Paths => _files.Value.Keys;

    /// <summary>Pages that had to be made.</summary>
    public int Made => _units.Made;

    /// <summary>True for a file of the site.</summary>
    public bool Has(string path) => _edited.ContainsKey(path) || _files.Value.ContainsKey(path);

    /// <summary>The bytes of a file; null where there is none.</summary>
    public byte[]? Find(string path)
    {
        if (_edited.TryGetValue(path, out var bytes)) return bytes;
        if (!_files.Value.TryGetValue(path, out var file)) return null;
        if (!file.IsInPlace) return _output.Read(file);
        return Site is null ? null : _units.Remake(path, Site).GetValueOrDefault(path);
    }

    /// <summary>The paths of files that differ between two moments.</summary>
    public IEnumerable<string> ChangesSince(SiteSnapshot before)
    {
        foreach (var (path, file) in _files.Value)
        {
            var known = before._files.Value.GetValueOrDefault(path);
            if (before._edited.ContainsKey(path) ? !Find(path).AsSpan().SequenceEqual(before.Find(path)) : known is null || !known.Hashes.AsSpan().SequenceEqual(file.Hashes)) yield return path;
        }
        foreach (var path in before.Paths.Where(path => !Has(path))) yield return path;
    }

    /// <summary>The paths of files that edits after a moment changed.</summary>
    public IEnumerable<string> ChangesByEdit(SiteSnapshot before) => _edited.Where(file => before.Find(file.Key) is not { } old || !old.AsSpan().SequenceEqual(file.Value)).Select(file => file.Key);

    /// <summary>The same moment with an edit that touches nothing but some files.</summary>
    internal SiteSnapshot With(Presentation site, IReadOnlyList<Diagnostic> findings, IReadOnlyDictionary<string, byte[]> files)
    {
        var edited = new Dictionary<string, byte[]>(_edited, StringComparer.Ordinal);
        foreach (var (path, bytes) in files) edited[path] = bytes;
        return new SiteSnapshot(_output, _units, site, findings, edited);
    }
}
