using System.Buffers;
using System.Globalization;

namespace Lantern.Diagnostics;

/// <summary>The signs that no text has, whether they stand in it as they are or are written as an escape. Pure.</summary>
/// <remarks>
/// Control characters but for spaces and ends of lines, the two that turn the letters and figures behind them round (a telephone number as well), the
/// mark that a file may only begin with, and what is no character. Signs that languages need are none of them: soft hyphens, joiners, spaces without
/// width, marks of direction.
/// </remarks>
public static class ControlSigns
{
    private static readonly SearchValues<char> Ascii = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\n', '\t', '\f', '\r']), '\u007F']);
    private static readonly SearchValues<char> Others = SearchValues.Create("\u202D\u202E\uFEFF\uFFFE\uFFFF");

    /// <summary>Where the first of them stands, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        // One after the other: each of the three is fast, and nearly no text has any.
        var first = text.IndexOfAny(Ascii);
        if (first >= 0) text = text[..first];
        var control = text.IndexOfAnyInRange('\u0080', '\u009F');
        if (control >= 0) text = text[..(first = control)];
        var other = text.IndexOfAny(Others);
        return other >= 0 ? other : first;
    }

    /// <summary>True for the number of such a sign.</summary>
    public static bool Has(int code) => code is >= 0 and <= char.MaxValue && IndexIn([(char)code]) == 0;

    /// <summary>Its name: <c>001F</c>.</summary>
    public static string NameOf(int code) => code.ToString("X4", CultureInfo.InvariantCulture);
}
