namespace Lantern.Build.Incremental;

/// <summary>A <see cref="TraceSet{T}"/> as a <see cref="SealedFile"/>. Pure.</summary>
public static class TraceFile
{
    /// <param name="set">Sealed.</param>
    /// <param name="owner">Stands for the engine and the options that made it.</param>
    /// <param name="write">Writes a result.</param>
    public static byte[] Write<T>(TraceSet<T> set, string owner, Action<BinaryWriter, TextTable, T> write) => SealedFile.Write(owner, (to, texts) =>
    {
        var traces = set.Traces.OrderBy(trace => trace.Key, StringComparer.Ordinal).ToList();
        var numbers = Renumbered(set, traces.SelectMany(trace => trace.Value.Keys), out var used);
        SealedFile.List(to, used, key =>
        {
            texts.Write(to, set.KeyNames[key]);
            SealedFile.Write(to, set.KeyValues[key]);
        });
        SealedFile.List(to, traces, trace =>
        {
            texts.Write(to, trace.Key);
            SealedFile.Write(to, trace.Value.Inputs);
            SealedFile.List(to, trace.Value.Keys, key => to.Write7BitEncodedInt(numbers[key]));
            write(to, texts, trace.Value.Result);
        });
    });

    /// <summary>The set, or null when these bytes are none of this owner.</summary>
    public static TraceSet<T>? Read<T>(byte[] bytes, string owner, Func<BinaryReader, TextTable, T> read) => SealedFile.Read(bytes, owner, (from, texts) =>
    {
        var keys = SealedFile.List(from, () => (Name: texts.Read(from), Value: SealedFile.ReadFingerprint(from)));
        var traces = SealedFile.List(from, () => (texts.Read(from), new Trace<T>(SealedFile.ReadFingerprint(from), SealedFile.List(from, from.Read7BitEncodedInt), read(from, texts))));
        return TraceSet<T>.Restore([.. keys.Select(key => key.Name)], [.. keys.Select(key => key.Value)], traces);
    });

    /// <summary>New numbers without those that no trace has any more.</summary>
    private static int[] Renumbered<T>(TraceSet<T> set, IEnumerable<int> read, out List<int> used)
    {
        var numbers = new int[set.KeyNames.Count];
        Array.Fill(numbers, -1);
        used = [];
        foreach (var key in read)
        {
            if (numbers[key] >= 0) continue;
            numbers[key] = used.Count;
            used.Add(key);
        }
        return numbers;
    }
}
