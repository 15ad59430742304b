using System.Globalization;
using System.Text;

namespace Lantern.Diagnostics.Signs;

/// <summary>Signs that leave nothing to be seen: control and format signs, fillers, blank symbols, variation selectors. Pure.</summary>
/// <remarks>
/// Written out, since the program runs without the system's language data: general categories are part of the runtime, and the rest is the property
/// Default_Ignorable_Code_Point of Unicode 16 (DerivedCoreProperties.txt), without those of it that the categories name already.
/// </remarks>
public static class InvisibleSigns
{
    private static readonly (int First, int Last)[] Ignorable =
    [
        (0x034F, 0x034F), // combining grapheme joiner
        (0x115F, 0x1160), // fillers of Hangul
        (0x17B4, 0x17B5), // inherent vowels of Khmer
        (0x180B, 0x180F), // variation selectors of Mongolian
        (0x2065, 0x2065), // unassigned, of the kind of the joiners
        (0x3164, 0x3164), // filler of Hangul
        (0xFE00, 0xFE0F), // variation selectors
        (0xFFA0, 0xFFA0), // filler of Hangul, half width
        (0xFFF0, 0xFFF8), // unassigned, of the kind of format signs
        (0x1BCA0, 0x1BCA3), // format signs of shorthand
        (0x1D173, 0x1D17A), // format signs of music
        (0xE0000, 0xE0FFF), // tags and further variation selectors
    ];

    /// <summary>Not ignorable, but drawn as nothing: the pattern of Braille without a dot, and the blank musical note head.</summary>
    private static readonly int[] Blank = [0x2800, 0x1D159];

    /// <summary>True for a sign that shows nothing; white space is a matter of its own, and counts as visible here.</summary>
    public static bool Contains(Rune sign)
    {
        if (sign.IsAscii) return sign.Value < ' ' && !Rune.IsWhiteSpace(sign);
        if (Rune.IsWhiteSpace(sign)) return false;
        var category = Rune.GetUnicodeCategory(sign);
        if (category is UnicodeCategory.Control or UnicodeCategory.Format) return true;
        if (Array.IndexOf(Blank, sign.Value) >= 0) return true;
        foreach (var (first, last) in Ignorable)
        {
            if (sign.Value >= first && sign.Value <= last) return true;
        }
        return false;
    }
}
