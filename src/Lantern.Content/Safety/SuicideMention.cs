using System.Buffers;

namespace Lantern.Content.Safety;

/// <summary>Tells whether a text names suicide or self-harm, which moves the full crisis block up to right after the lead.</summary>
/// <remarks>Pure. Stems of plain words for the thought and the act; nothing about methods. Letter case and the kind of hyphen don't count.</remarks>
public static class SuicideMention
{
    private static readonly SearchValues<string> Stems = SearchValues.Create(
    [
        "suicid", "self-harm", "self harm", "selfharm", "self-injur", "self injur", "hurt myself", "hurt yourself", "hurting yourself", "hurt themsel", "harm myself", "harm yourself",
        "harming yourself", "end my life", "end your life", "ending your life", "end their life", "took their own life", "taking their own life", "take your own life",
        "took his own life", "took her own life", "kill myself", "kill yourself", "wanting to die", "want to die", "wish to die",
    ], StringComparison.OrdinalIgnoreCase);

    public static bool IsIn(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Stems)) return true;
        return text.IndexOfAny('‑', '‐', '\u00AD') >= 0
            && text.ToString().Replace('‑', '-').Replace('‐', '-').Replace("\u00AD", "", StringComparison.Ordinal).AsSpan().ContainsAny(Stems);
    }
}
