using System.Text.RegularExpressions;
using Lantern.Content.FrontMatter;

namespace Lantern.Content;

/// <summary>Telephone numbers as people print them.</summary>
public static partial class PhoneText
{
    /// <summary>Most digits of a number anywhere (ITU-T E.164).</summary>
    private const int MaximumDigits = 15;

    /// <summary>The number; null when absent, or with a finding when it can't be dialled.</summary>
    public static string? Read(MapReader map, string key)
    {
        if (map.Text(key) is not { Value.Length: > 0 } text) return null;
        if (Dial(text.Value) is not null) return text.Value;
        map.Diagnostics.Add(ContentDiagnostics.BadPhone.At(
            text.Location, text.Value, "write digits with spaces, hyphens or brackets between them, such as 202-555-0134; a link can't dial an extension"));
        return null;
    }

    /// <summary>What a telephone dials for a printed number; null where something else stands in it, or what people leave out when they dial: <c>+44 (0)20</c>.</summary>
    public static string? Dial(string printed)
    {
        if (!Printed().IsMatch(printed) || (printed.StartsWith('+') && printed.Contains("(0", StringComparison.Ordinal))) return null;
        var digits = string.Concat(printed.Where(char.IsAsciiDigit));
        return digits.Length is < 2 or > MaximumDigits ? null : printed.StartsWith('+') ? $"+{digits}" : digits;
    }

    // A space, a narrow one, and the hyphens that word processors make count as they look.
    [GeneratedRegex(@"^\+?[0-9(][0-9 .()\u00A0\u202F\-\u2010\u2011\u2013]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
