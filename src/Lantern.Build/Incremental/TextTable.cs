namespace Lantern.Build.Incremental;

/// <summary>Writes each text once and then its number. Not thread-safe.</summary>
public sealed class TextTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public void Write(BinaryWriter to, string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _texts.Count;
            _numbers.Add(text, number);
            _texts.Add(text);
        }
        to.Write7BitEncodedInt(number);
    }

    public string Read(BinaryReader from) => _texts[from.Read7BitEncodedInt()];

    internal void WriteAll(BinaryWriter to)
    {
        to.Write(_texts.Count);
        foreach (var text in _texts) to.Write(text);
    }

    internal static TextTable ReadAll(BinaryReader from)
    {
        var table = new TextTable();
        for (var left = from.ReadInt32(); left > 0; left--) table._texts.Add(from.ReadString());
        return table;
    }
}
