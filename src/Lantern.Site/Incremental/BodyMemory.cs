using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using Lantern.Build.Documents;
using Lantern.Build.FileSystem;
using Lantern.Build.Incremental;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Incremental;

/// <summary>Rendered bodies that pass from run to run: their bytes in a file that only grows, where each lies in an index beside it. Thread-safe.</summary>
/// <remarks>
/// The index is written when a run is over; bytes that it does not know are nothing. Each body that is used again is held against its fingerprint first.
/// When most of the file is nothing, the living bodies move to a new one as it is opened.
/// </remarks>
internal sealed class BodyMemory : IDisposable
{
    private const string IndexFile = "bodies-index";
    private const string DataPrefix = "bodies-";

    /// <summary>A file as small as this may hold as much of nothing as it likes.</summary>
    private const long Small = 1 << 20;

    private readonly IFileSystem _files;
    private readonly string _folder;
    private readonly string _owner;
    private volatile Index _last;
    private readonly string _dataFile;
    private ConcurrentDictionary<string, KnownBody> _next = new(StringComparer.Ordinal);

    private BodyMemory(IFileSystem files, string folder, string owner, Index last, string dataFile, IScratchFile data) =>
        (_files, _folder, _owner, _last, _dataFile, Data) = (files, folder, owner, last, dataFile, data);

    /// <summary>Stands for all that bodies depend on besides their own file.</summary>
    public string Owner => _owner;

    /// <summary>Where bodies lie.</summary>
    public IScratchFile Data { get; }

    /// <param name="files">Where it lies.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="owner">Stands for all that bodies depend on besides their own file.</param>
    /// <param name="reads">False where nothing of an earlier run counts.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static BodyMemory Open(IFileSystem files, string folder, string owner, bool reads)
    {
        var last = (reads ? ReadIndex(files, folder, owner) : null) ?? Index.Empty;
        var name = last.DataFile.Length > 0 ? last.DataFile : NewName(files, folder);
        // Files that no index knows: of killed builds, or of other options.
        if (last.DataFile.Length == 0) DeleteOthers(files, folder, name);
        var data = files.OpenKeptFile(Path.Combine(folder, name));
        var living = last.Bodies.Values.Sum(body => (long)body.Info.Length);
        if (data.Length <= Small || data.Length / 2 <= living) return new BodyMemory(files, folder, owner, last, name, data);
        var fresh = NewName(files, folder);
        var moved = files.OpenKeptFile(Path.Combine(folder, fresh));
        var bodies = new Dictionary<string, KnownBody>(StringComparer.Ordinal);
        using (data)
        {
            foreach (var (path, body) in last.Bodies)
            {
                Read(data, body.Info, bytes => bodies[path] = body with { Info = body.Info with { Offset = moved.Append(bytes.AsSpan(0, body.Info.Length)) } });
            }
        }
        return new BodyMemory(files, folder, owner, new Index(fresh, bodies), fresh, moved);
    }

    /// <summary>Bodies of runs that follow each other in one process, in a file that goes with it.</summary>
    public static BodyMemory OfScratch(IFileSystem files, string path, string owner) => new(files, "", owner, Index.Empty, "", files.CreateScratchFile(path));

    /// <summary>A run is over: its bodies are those that the next one finds.</summary>
    public void Advance() => (_last, _next) = (new Index(_dataFile, _next), new ConcurrentDictionary<string, KnownBody>(StringComparer.Ordinal));

    /// <summary>The body of a file as an earlier run rendered it; null when the file was another one, or when the bytes are not what they were.</summary>
    public KnownBody? Find(string path, Fingerprint file)
    {
        if (!(_next.TryGetValue(path, out var known) || _last.Bodies.TryGetValue(path, out known)) || known.File != file || !Read(Data, known.Info)) return null;
        _next[path] = known;
        return known;
    }

    public void Keep(string path, KnownBody body) => _next[path] = body;

    /// <summary>Notes where everything lies that the last run had, and throws older files away.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Save()
    {
        _files.Write(Path.Combine(_folder, IndexFile), SealedFile.Write(_owner, (to, texts) =>
        {
            texts.Write(to, _dataFile);
            SealedFile.List(to, _last.Bodies.OrderBy(body => body.Key, StringComparer.Ordinal).ToList(), body =>
            {
                texts.Write(to, body.Key);
                Write(to, texts, body.Value);
            });
        }));
        DeleteOthers(_files, _folder, _dataFile);
    }

    public void Dispose() => Data.Dispose();

    /// <summary>Gives the bytes of a body away, if they are what they were.</summary>
    private static bool Read(IScratchFile data, BodyInfo info, Action<byte[]>? use = null)
    {
        if (info.Offset + info.Length > data.Length) return false;
        var buffer = ArrayPool<byte>.Shared.Rent(info.Length);
        try
        {
            data.Read(info.Offset, buffer.AsSpan(0, info.Length));
            if (Fingerprint.Of(buffer.AsSpan(0, info.Length)) != info.Text) return false;
            use?.Invoke(buffer);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Index? ReadIndex(IFileSystem files, string folder, string owner)
    {
        var path = Path.Combine(folder, IndexFile);
        if (!files.FileExists(path)) return null;
        return SealedFile.Read(files.ReadAllBytes(path), owner, (from, texts) => new Index(
            texts.Read(from), SealedFile.List(from, () => (Path: texts.Read(from), Body: ReadBody(from, texts))).ToDictionary(pair => pair.Path, pair => pair.Body, StringComparer.Ordinal)));
    }

    private static void Write(BinaryWriter to, TextTable texts, KnownBody body)
    {
        SealedFile.Write(to, body.File);
        var info = body.Info;
        to.Write7BitEncodedInt64(info.Offset);
        to.Write7BitEncodedInt(info.Length);
        to.Write7BitEncodedInt(info.IdsLength);
        texts.Write(to, info.Excerpt);
        to.Write7BitEncodedInt(info.WordCount);
        to.Write7BitEncodedInt(info.ReadingMinutes);
        to.Write(info.NamesSuicide);
        SealedFile.Write(to, info.Text);
        to.Write(info.ReviewedHash);
        BodyNotesBytes.Write(to, texts, info.Notes);
        to.Write(body.IsEmpty);
        SealedFile.List(to, body.Findings, finding => UnitRecordBytes.Write(to, texts, finding));
    }

    private static KnownBody ReadBody(BinaryReader from, TextTable texts)
    {
        var file = SealedFile.ReadFingerprint(from);
        var info = new BodyInfo(
            from.Read7BitEncodedInt64(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), texts.Read(from), from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.ReadBoolean())
        {
            Text = SealedFile.ReadFingerprint(from),
            ReviewedHash = from.ReadString(),
            Notes = BodyNotesBytes.Read(from, texts),
        };
        return new KnownBody(file, info, from.ReadBoolean(), SealedFile.List(from, () => UnitRecordBytes.ReadFinding(from, texts)));
    }

    private static IEnumerable<string> DataFiles(IFileSystem files, string folder) =>
        files.List(folder).Select(file => file.Path).Where(name => name.StartsWith(DataPrefix, StringComparison.Ordinal) && name != IndexFile);

    private static void DeleteOthers(IFileSystem files, string folder, string kept)
    {
        foreach (var old in DataFiles(files, folder).Where(name => name != kept).ToList())
        {
            try
            {
                files.DeleteFile(Path.Combine(folder, old));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Somebody still reads from it; the next build tries again.
            }
        }
    }

    private static string NewName(IFileSystem files, string folder)
    {
        var numbers = DataFiles(files, folder).Select(name => int.TryParse(name[DataPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{DataPrefix}{numbers.DefaultIfEmpty().Max() + 1}");
    }

    private sealed record Index(string DataFile, IReadOnlyDictionary<string, KnownBody> Bodies)
    {
        public static Index Empty { get; } = new("", new Dictionary<string, KnownBody>());
    }
}
