using System.Globalization;
using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>Finds signs that no text has where they are written as an escape, as in <c>"a\0b"</c> (YAML 1.2.2, section 5.7). Pure.</summary>
internal static class EscapedSign
{
    /// <param name="raw">A text in double quotes, as it is written.</param>
    /// <returns>Place and length of the first, and its number; null where there is none.</returns>
    public static (int At, int Length, int Code)? Find(ReadOnlySpan<char> raw)
    {
        for (var i = 0; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\') continue;
            var (length, code) = Read(raw[(i + 1)..]);
            if (ControlSigns.Has(code)) return (i, 1 + length, code);
            i += length;
        }
        return null;
    }

    private static (int Length, int Code) Read(ReadOnlySpan<char> escape) => escape[0] switch
    {
        '0' => (1, 0),
        'a' => (1, 7),
        'b' => (1, 8),
        'v' => (1, 0x0B),
        'e' => (1, 0x1B),
        'N' => (1, 0x85),
        'x' => Hexadecimal(escape, 2),
        'u' => Hexadecimal(escape, 4),
        'U' => Hexadecimal(escape, 8),
        _ => (1, -1),
    };

    private static (int Length, int Code) Hexadecimal(ReadOnlySpan<char> escape, int digits) =>
        escape.Length > digits && int.TryParse(escape.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (digits + 1, code)
            : (1, -1);
}
