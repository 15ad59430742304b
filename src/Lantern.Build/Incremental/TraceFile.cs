using System.Text;
using Lantern.Build.Documents;

namespace Lantern.Build.Incremental;

/// <summary>A <see cref="TraceSet{T}"/> on disk. Bytes that are damaged, or that another engine or other options wrote, count as nothing.</summary>
/// <remarks>Each text is written once, before everything else; the last 16 bytes are the fingerprint of all others. Pure.</remarks>
public static class TraceFile
{
    private const int Format = 1;

    /// <param name="set">Sealed.</param>
    /// <param name="owner">Stands for the engine and the options that made it.</param>
    /// <param name="write">Writes a result; texts go through <see cref="TextTable"/>.</param>
    public static byte[] Write<T>(TraceSet<T> set, string owner, Action<BinaryWriter, TextTable, T> write)
    {
        var texts = new TextTable();
        using var body = new MemoryStream();
        using (var to = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            to.Write(set.KeyNames.Count);
            for (var i = 0; i < set.KeyNames.Count; i++)
            {
                texts.Write(to, set.KeyNames[i]);
                Write(to, set.KeyValues[i]);
            }
            var traces = set.Traces.OrderBy(trace => trace.Key, StringComparer.Ordinal).ToList();
            to.Write(traces.Count);
            foreach (var (id, trace) in traces)
            {
                texts.Write(to, id);
                Write(to, trace.Inputs);
                to.Write(trace.Keys.Length);
                foreach (var key in trace.Keys) to.Write7BitEncodedInt(key);
                write(to, texts, trace.Result);
            }
        }
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

    /// <summary>The set, or null when these bytes are none of this owner.</summary>
    public static TraceSet<T>? Read<T>(byte[] bytes, string owner, Func<BinaryReader, TextTable, T> read)
    {
        const int Seal = 16;
        if (bytes.Length < Seal) return null;
        try
        {
            using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            from.BaseStream.Position = bytes.Length - Seal;
            if (ReadFingerprint(from) != Fingerprint.Of(bytes.AsSpan(0, bytes.Length - Seal))) return null;
            from.BaseStream.Position = 0;
            if (from.ReadInt32() != Format || from.ReadString() != owner) return null;
            var texts = TextTable.ReadAll(from);
            var (names, values) = (new string[from.ReadInt32()], new List<Fingerprint>());
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = texts.Read(from);
                values.Add(ReadFingerprint(from));
            }
            var traces = new (string, Trace<T>)[from.ReadInt32()];
            for (var i = 0; i < traces.Length; i++)
            {
                var (id, inputs, keys) = (texts.Read(from), ReadFingerprint(from), new int[from.ReadInt32()]);
                for (var k = 0; k < keys.Length; k++) keys[k] = from.Read7BitEncodedInt();
                traces[i] = (id, new Trace<T>(inputs, keys, read(from, texts)));
            }
            return TraceSet<T>.Restore(names, values, traces);
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
}
