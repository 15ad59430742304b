using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lantern.Site.Staging;

/// <summary>The names and addresses that a file is known by, and the search for them in texts, in every way in which they can be typed. Not thread-safe until <see cref="Search"/>.</summary>
internal sealed class KnownAs
{
    private static readonly SearchValues<char> Ordinary = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/.-#");

    private readonly HashSet<string> _plain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public void Add(string name) => (name.AsSpan().ContainsAnyExcept(Ordinary) ? _others : _plain).Add(name);

    /// <summary>Says whether a text has one of them in it. Thread-safe.</summary>
    public Func<string, bool> Search()
    {
        var plain = SearchValues.Create([.. _plain], StringComparison.Ordinal);
        if (_others.Count == 0) return text => text.AsSpan().ContainsAny(plain);
        var others = new Regex(string.Join('|', _others.Select(Pattern)), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        return text => text.AsSpan().ContainsAny(plain) || others.IsMatch(text);
    }

    /// <summary>Each sign as it is, with a backslash, with percent signs or as an HTML entity.</summary>
    private static string Pattern(string name)
    {
        var pattern = new StringBuilder();
        foreach (var sign in name.EnumerateRunes())
        {
            var text = sign.ToString();
            if (sign.IsAscii && Ordinary.Contains((char)sign.Value)) pattern.Append(Regex.Escape(text));
            else pattern.Append(CultureInfo.InvariantCulture, $@"(?:\\?{Regex.Escape(text)}|{string.Concat(Encoding.UTF8.GetBytes(text).Select(part => $"%{part:X2}"))}|&(?:#{sign.Value}|#x{sign.Value:X}|\w+);)");
        }
        return pattern.ToString();
    }
}
