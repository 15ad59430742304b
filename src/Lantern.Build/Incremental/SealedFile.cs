using System.Text;
using Lantern.Build.Documents;

namespace Lantern.Build.Incremental;

/// <summary>What one run writes for the next. Bytes that are damaged, or that another owner wrote, count as nothing.</summary>
/// <remarks>Each text is written once, before everything else; the last 16 bytes are the fingerprint of all others. Pure.</remarks>
public static class SealedFile
{
    private const int Format = 1;
    private const int Seal = 16;

    /// <param name="owner">Stands for the engine and the options that made it.</param>
    /// <param name="write">Writes the content; texts go through <see cref="TextTable"/>.</param>
    public static byte[] Write(string owner, Action<BinaryWriter, TextTable> write)
    {
        var texts = new TextTable();
        using var body = new MemoryStream();
        using (var to = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true)) write(to, texts);
        using var file = new MemoryStream((int)body.Length + 4096);
        using (var to = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true))
        {
            to.Write(Format);
            to.Write(owner);
            texts.WriteAll(to);
            to.Write(body.GetBuffer(), 0, (int)body.Length);
            to.Flush();
            Write(to, Fingerprint.Of(file.GetBuffer().AsSpan(0, (int)file.Length)));
        }
        return file.ToArray();
    }

    /// <summary>The content, or null when these bytes are none of this owner.</summary>
    public static T? Read<T>(byte[] bytes, string owner, Func<BinaryReader, TextTable, T> read)
        where T : class
    {
        if (bytes.Length < Seal) return null;
        try
        {
            using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            from.BaseStream.Position = bytes.Length - Seal;
            if (ReadFingerprint(from) != Fingerprint.Of(bytes.AsSpan(0, bytes.Length - Seal))) return null;
            from.BaseStream.Position = 0;
            if (from.ReadInt32() != Format || from.ReadString() != owner) return null;
            return read(from, TextTable.ReadAll(from));
        }
        catch (Exception exception) when (exception is IOException or FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    public static void Write(BinaryWriter to, Fingerprint value)
    {
        to.Write((ulong)(value.Value >> 64));
        to.Write((ulong)value.Value);
    }

    public static Fingerprint ReadFingerprint(BinaryReader from) => new(new UInt128(from.ReadUInt64(), from.ReadUInt64()));

    public static void List<T>(BinaryWriter to, IReadOnlyCollection<T> items, Action<T> write)
    {
        to.Write7BitEncodedInt(items.Count);
        foreach (var item in items) write(item);
    }

    public static T[] List<T>(BinaryReader from, Func<T> read)
    {
        var count = from.Read7BitEncodedInt();
        if (count == 0) return [];
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = read();
        return items;
    }
}
