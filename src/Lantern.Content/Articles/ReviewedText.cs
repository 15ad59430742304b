using System.Security.Cryptography;
using System.Text;

namespace Lantern.Content.Articles;

/// <summary>What a clinical review is about, as a short text that changes when the words do: the value of <c>reviewed-hash</c>. Pure.</summary>
/// <remarks>
/// Title, description and body count, and nothing else of the file: dates, keys and file names may change without a review. Line ends, and space at the end of
/// a line or of the text, don't count either, since editors and git change them by themselves.
/// </remarks>
public static class ReviewedText
{
    /// <summary>The first 64 bits of the SHA-256, as 16 small hexadecimal digits.</summary>
    public static string HashOf(string title, string? description, string body)
    {
        var text = string.Join('\n', [title.Trim(), (description ?? "").Trim(), .. Lines(body)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.TrimEnd('\n'))))[..16];
    }

    private static IEnumerable<string> Lines(string body) => body.Replace("\r\n", "\n", StringComparison.Ordinal).Trim().Split('\n').Select(line => line.TrimEnd());
}
