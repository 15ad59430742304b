using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Lantern.Browser.Looking;

/// <summary>What was read from pictures before: the same letters at the same places of the same picture need no second picture.</summary>
/// <remarks>Thread-safe. Pages share their strip, and with script and without a page mostly looks the same.</remarks>
internal sealed class LookMemory
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<LookFault>> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _told = new(StringComparer.Ordinal);

    /// <summary>A name for a picture and the places of the letters on it.</summary>
    public static string KeyOf(string picture, LookStop stop, double scale, bool isPaper)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(picture));
        var places = new StringBuilder().Append(scale).Append(isPaper).Append(stop.X).Append(stop.Y);
        foreach (var line in stop.Lines)
        {
            places.Append('\n').Append(line.Part).Append(line.Text);
            foreach (var letter in line.Letters)
            {
                places.Append(' ').Append(letter.X).Append(',').Append(letter.Y).Append(',').Append(letter.Width).Append(',').Append(letter.Height);
            }
        }
        hash.AppendData(Encoding.UTF8.GetBytes(places.ToString()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public bool TryGet(string key, out IReadOnlyList<LookFault> faults) => _known.TryGetValue(key, out faults!);

    public void Keep(string key, IReadOnlyList<LookFault> faults) => _known[key] = faults;

    /// <summary>True the first time that a fault is met, so that its cause is looked for once.</summary>
    public bool IsNew(string fault) => _told.TryAdd(fault, 0);
}
