using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Lantern.Editorial.Language;

/// <summary>A list of words that must not be published, so it is kept as salted hashes of their stems. Immutable and thread-safe.</summary>
/// <remarks>
/// It keeps the words from being read by the way, in the code, in a search or in a rule page; who wants to can try words against it, as with any list of this size.
/// Each entry is the first 64 bits of SHA-256 over salt, a line end and the stems (<see cref="WordStem"/>) with one space between them.
/// </remarks>
/// <param name="Salt">Any text.</param>
/// <param name="Hashes">Each as 16 small hexadecimal digits.</param>
public sealed record HashedList(string Salt, ImmutableHashSet<string> Hashes)
{
    /// <summary>Most words of one entry.</summary>
    public const int LongestPhrase = 3;

    /// <summary>The hash of a word or phrase.</summary>
    public static string HashOf(string salt, string phrase) => HashOf(salt, WordStem.WordsOf(FoldedText.Of(phrase).Text).Select(word => WordStem.Of(word.Value)));

    /// <summary>A list of phrases, one on each line → their hashes, sorted, so that their order tells nothing.</summary>
    /// <remarks>Empty lines, lines that begin with <c>#</c> and phrases of more than <see cref="LongestPhrase"/> words are left out; the latter come back in <paramref name="tooLong"/> by their number.</remarks>
    public static IReadOnlyList<string> HashAll(string salt, IEnumerable<string> lines, out IReadOnlyList<int> tooLong)
    {
        var (hashes, refused) = (new SortedSet<string>(StringComparer.Ordinal), new List<int>());
        foreach (var (line, number) in lines.Select((line, index) => (line.Trim(), index + 1)).Where(line => line.Item1.Length > 0 && line.Item1[0] != '#'))
        {
            if (WordStem.WordsOf(line).Count is > 0 and <= LongestPhrase) hashes.Add(HashOf(salt, line));
            else refused.Add(number);
        }
        tooLong = refused;
        return [.. hashes];
    }

    /// <summary>Where entries stand in a text; of two at one place the longer one.</summary>
    public IEnumerable<(int Start, int End)> Find(string text)
    {
        var words = WordStem.WordsOf(text);
        var stems = words.Select(word => WordStem.Of(word.Value)).ToArray();
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = Math.Min(LongestPhrase, words.Count - i); length > 0; length--)
            {
                if (!Hashes.Contains(HashOf(Salt, stems.Skip(i).Take(length)))) continue;
                yield return (words[i].Index, words[i + length - 1].Index + words[i + length - 1].Length);
                i += length - 1;
                break;
            }
        }
    }

    private static string HashOf(string salt, IEnumerable<string> stems) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{string.Join(' ', stems)}")))[..16];
}
