using Lantern.Build.FileSystem;
using Lantern.Build.Incremental;
using Lantern.Build.Output;

namespace Lantern.Site.Incremental;

/// <summary>What runs over a site leave to the next one, in <c>.lantern/cache/site/</c>. One run at a time has it; another one does without.</summary>
/// <remarks>
/// Everything in it can be lost at any time: what is damaged, or comes from another engine or other options, counts as nothing. It is used only where its
/// keys still hold, and a file of it counts only while the output folder has it byte for byte.
/// </remarks>
public sealed class SiteMemory : IDisposable
{
    private readonly IFileSystem? _files;
    private readonly IDisposable? _taken;
    private readonly string _folder = "";
    private readonly string _owner = "";
    private readonly List<BodyMemory> _older = [];
    private BodyMemory? _bodies;
    private bool _isUnsaved;
    private bool _wasSaved;

    private SiteMemory()
    {
    }

    private SiteMemory(IFileSystem files, IDisposable? taken, string folder, string owner, bool reads)
    {
        (_files, _taken, _folder, _owner, Reads) = (files, taken, folder, owner, reads);
        if (reads && Find(UnitsFile) is { } bytes) Last = TraceFile.Read(bytes, owner, UnitRecordBytes.Read);
    }

    private const string UnitsFile = "units";

    /// <summary>Nothing is remembered and nothing will be.</summary>
    public static SiteMemory None { get; } = new();

    /// <summary>What the last run made; null where there is nothing.</summary>
    public TraceSet<UnitRecord>? Last { get; private set; }

    /// <summary>True where this run will be remembered.</summary>
    public bool IsKept => _files is not null;

    /// <summary>True for runs that follow each other in one process and are looked at.</summary>
    public bool IsSession { get; private init; }

    /// <summary>True where an earlier run counts.</summary>
    public bool Reads { get; }

    /// <summary>Says whether the output folder holds a file just so; where nothing is published that does not matter.</summary>
    public Func<OutputFile, bool> IsThere { get; init; } = _ => true;

    /// <summary>Takes the memory of a site.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="request">Which site, and how it is looked at.</param>
    /// <param name="engine">Stands for the program, all of it; null remembers nothing.</param>
    /// <param name="isThere">Says whether the output folder holds a file just so.</param>
    public static SiteMemory Open(IFileSystem files, BuildRequest request, string? engine, Func<OutputFile, bool>? isThere) => Open(files, request, engine, isThere, isSession: false);

    private static SiteMemory Open(IFileSystem files, BuildRequest request, string? engine, Func<OutputFile, bool>? isThere, bool isSession)
    {
        if (engine is null) return None;
        var folder = Path.Combine(request.Root, ".lantern", "cache", "site", request.IsPreview ? "preview" : "production");
        if (files.TryLock(Path.Combine(folder, "lock")) is not { } taken) return None;
        var owner = string.Join('\n', engine, request.Environment, request.ShowDrafts, request.BaseUrl, request.Label(request.Input), request.Label(request.Theme));
        return new SiteMemory(files, taken, folder, owner, !request.NoCache) { IsThere = isThere ?? (_ => true), IsSession = isSession };
    }

    /// <summary>Memory for runs that follow each other in one process: nothing need be read back, and what is on disk is only where the first begins and what the last leaves.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="request">Which site, and how it is looked at.</param>
    /// <param name="engine">Stands for the program; null begins with nothing.</param>
    /// <param name="scratch">Where bodies lie when the memory on disk can't be had.</param>
    public static SiteMemory ForSession(IFileSystem files, BuildRequest request, string? engine, string scratch)
    {
        var onDisk = Open(files, request, engine, null, isSession: true);
        return onDisk.IsKept ? onDisk : new SiteMemory(files, null, scratch, "", reads: false) { IsSession = true };
    }

    /// <summary>The rendered bodies; null where none are remembered.</summary>
    /// <param name="dependsOn">Stands for all that bodies depend on besides their own file and the engine.</param>
    internal BodyMemory? OpenBodies(string dependsOn)
    {
        try
        {
            if (_files is null) return null;
            var owner = $"{_owner}\n{dependsOn}";
            if (_bodies is { } open && open.Owner == owner) return open;
            // Whoever looks at an earlier moment still reads from its bodies.
            if (_bodies is not null) _older.Add(_bodies);
            return _bodies = _taken is null ? BodyMemory.OfScratch(_files, $"{_folder}-{_older.Count}", owner) : BodyMemory.Open(_files, _folder, owner, Reads);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers a run.</summary>
    /// <param name="next">Sealed.</param>
    internal void Remember(TraceSet<UnitRecord> next)
    {
        Last = next;
        _bodies?.Advance();
        _isUnsaved = true;
        if (!IsSession || !_wasSaved) SaveAtEnd();
    }

    /// <summary>Writes down what was remembered since the last time.</summary>
    public void SaveAtEnd()
    {
        if (!_isUnsaved || _taken is null || Last is null) return;
        (_isUnsaved, _wasSaved) = (false, true);
        try
        {
            _bodies?.Save();
            _files!.Write(Path.Combine(_folder, UnitsFile), TraceFile.Write(Last, _owner, UnitRecordBytes.Write));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full disk costs the next build its head start, and this one nothing.
        }
    }

    public void Dispose()
    {
        _bodies?.Dispose();
        foreach (var bodies in _older) bodies.Dispose();
        _taken?.Dispose();
    }

    private byte[]? Find(string name)
    {
        var path = Path.Combine(_folder, name);
        try
        {
            return _files!.FileExists(path) ? _files.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
