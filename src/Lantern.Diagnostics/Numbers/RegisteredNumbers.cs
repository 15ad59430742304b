using System.Collections.Frozen;

namespace Lantern.Diagnostics.Numbers;

/// <summary>The numbers of all crisis lines and emergency services that a site knows, however they are spelled. Immutable.</summary>
public sealed class RegisteredNumbers
{
    private readonly FrozenDictionary<string, string[]> _canonical;
    private readonly Action? _asked;

    private readonly bool _isOfAnyRegion;

    private RegisteredNumbers(FrozenDictionary<string, string[]> canonical, Action? asked, bool isOfAnyRegion) =>
        (_canonical, _asked, _isOfAnyRegion) = (canonical, asked, isOfAnyRegion);

    public static RegisteredNumbers None { get; } = Of([]);

    /// <summary>Every spelling, in order: what stands for the whole.</summary>
    public IEnumerable<string> Spellings => _canonical.Keys.Order(StringComparer.Ordinal);

    /// <param name="numbers">The digits of each number, letters as digits, and the region that it is dialled in; empty where that is not
    /// known.</param>
    public static RegisteredNumbers Of(IEnumerable<(string Digits, string Region)> numbers) => new(
        numbers.Where(number => number.Digits.Length > 0).SelectMany(number => SpellingsOf(number.Digits, CallingCodes.Of(number.Region)))
            .GroupBy(pair => pair.Spelling, pair => pair.Canonical, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal),
        null,
        false);

    /// <summary>The same where nobody knows which regions they belong to, so that any calling code will do.</summary>
    public static RegisteredNumbers OfAnyRegion(IEnumerable<string> digits) =>
        new(Of(digits.Select(one => (one, "")))._canonical, null, true);

    /// <summary>The same, which tells each time that somebody asks: what was found then depends on the registry.</summary>
    public RegisteredNumbers Watched(Action asked) => new(_canonical, asked, _isOfAnyRegion);

    public bool Contains(string digits)
    {
        _asked?.Invoke();
        return _canonical.ContainsKey(digits);
    }

    /// <summary>True where a target dials the number that is read. For a registered number no other country's code will do.</summary>
    /// <param name="dialled">With its plus, if it has one.</param>
    /// <param name="said">The digits that are read.</param>
    public bool IsSame(string dialled, string said)
    {
        var digits = dialled.TrimStart('+');
        if (digits == said) return true;
        _asked?.Invoke();
        if (!_isOfAnyRegion && _canonical.TryGetValue(said, out var own))
        {
            return _canonical.TryGetValue(digits, out var other) && own.Intersect(other).Any();
        }
        return CallingCodes.All.Any(code => PhoneNumber.IsSame(digits, said, code));
    }

    /// <summary>As it is, from abroad, and without the one of long distance in North America.</summary>
    private static IEnumerable<(string Spelling, string Canonical)> SpellingsOf(string digits, string? code)
    {
        if (code is null || digits.Length < 6) return [(digits, digits)];
        var national = code == "1" && digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits.StartsWith('0') && code != "39" ? digits[1..]
            : digits;
        var whole = code + national;
        return [(digits, whole), (whole, whole), .. code == "1" ? [(national, whole)] : Array.Empty<(string, string)>()];
    }
}
