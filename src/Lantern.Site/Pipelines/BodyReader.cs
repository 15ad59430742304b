using System.Text;
using Lantern.Content.Articles;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;

namespace Lantern.Site.Pipelines;

/// <summary>Reads what <see cref="BodyWriter"/> wrote, and the HTML after it.</summary>
internal sealed class BodyReader(byte[] bytes, int length) : IDisposable
{
    private readonly BinaryReader _from = new(new MemoryStream(bytes, 0, length), Encoding.UTF8);
    private string _path = "";

    public StoredBody Read()
    {
        var ids = ReadIds();
        var leadEnd = _from.ReadInt32();
        var outline = List(() => new OutlineEntry(_from.ReadInt32(), _from.ReadString(), _from.ReadString()));
        var slots = List(Slot);
        var sources = List(Source);
        var furtherReading = List(Source);
        var edits = List(() => new MarkdownEdit(_from.ReadInt32(), _from.ReadInt32(), _from.ReadInt32(), _from.ReadBoolean()));
        var markdown = new MarkdownText(_from.ReadString(), [.. edits]);
        var start = (int)_from.BaseStream.Position;
        return new StoredBody(Encoding.UTF8.GetString(bytes, start, length - start), leadEnd, outline, slots, ids, sources, furtherReading, markdown);
    }

    /// <summary>Only what stands first.</summary>
    public string[] ReadIds() => List(_from.ReadString);

    public void Dispose() => _from.Dispose();

    private Slot Slot()
    {
        var (offset, kind, value, text, location) = (_from.ReadInt32(), (SlotKind)_from.ReadInt32(), _from.ReadString(), _from.ReadString(), Location());
        return new Slot(offset, kind, value, text, location, kind == SlotKind.CrisisLink ? Location() : location);
    }

    private Source Source() => new(_from.ReadString(), _from.ReadString(), TextOrNone(), TextOrNone(), _from.ReadInt32() is > 0 and var year ? year : null, Location(), Location());

    private string? TextOrNone() => _from.ReadString() is { Length: > 0 } text ? text : null;

    private SourceLocation Location()
    {
        // All of them lie in the same file.
        var path = _from.ReadString();
        if (path != _path) _path = path;
        return new SourceLocation(_path, _from.ReadInt32(), _from.ReadInt32(), _from.ReadInt32(), _from.ReadInt32());
    }

    private T[] List<T>(Func<T> read)
    {
        var items = new T[_from.ReadInt32()];
        for (var i = 0; i < items.Length; i++) items[i] = read();
        return items;
    }
}
