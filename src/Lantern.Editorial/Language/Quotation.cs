namespace Lantern.Editorial.Language;

/// <summary>Finds what stands in quotation marks: somebody else's words. Pure.</summary>
public static class Quotation
{
    /// <summary>Each quotation with its marks; one that is never closed is none.</summary>
    public static IReadOnlyList<(int Start, int End)> Find(string text)
    {
        var found = new List<(int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] switch
            {
                '“' => text.IndexOf('”', at + 1),
                '«' => text.IndexOf('»', at + 1),
                '"' => text.IndexOf('"', at + 1),
                '‘' => Closing(text, at + 1),
                _ => -1,
            };
            if (end < 0) continue;
            found.Add((at, end + 1));
            at = end;
        }
        return found;
    }

    /// <summary>A single closing mark is also an apostrophe; between two letters it is one.</summary>
    private static int Closing(string text, int from)
    {
        for (var at = text.IndexOf('’', from); at >= 0; at = text.IndexOf('’', at + 1))
        {
            if (at + 1 >= text.Length || !char.IsLetter(text[at + 1])) return at;
        }
        return -1;
    }
}
