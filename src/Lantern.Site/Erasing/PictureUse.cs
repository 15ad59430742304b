using System.Text.RegularExpressions;

namespace Lantern.Site.Erasing;

/// <summary>Finds the pictures and downloads that a text uses. Pure.</summary>
/// <remarks>Whoever uses one names it from <c>assets/</c> on, so that texts are searched for that.</remarks>
internal static partial class PictureUse
{
    /// <summary>What a text names, from the input folder on, letters written as numbers read back: <c>assets/anna.jpg</c>.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Named().Matches(text).SelectMany(match => Readings(match.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>True where another text names it.</summary>
    public static bool IsNamed(string picture, string text) =>
        Forms(picture).Any(form => text.Contains(form, StringComparison.Ordinal) && In(text).Contains(picture, StringComparer.Ordinal));

    private static IEnumerable<string> Forms(string picture) =>
        [picture, string.Join('/', picture.Split('/').Select(Uri.EscapeDataString)), picture.Replace(" ", "%20", StringComparison.Ordinal)];

    /// <summary>A name may end before a sign that ends a sentence, hold a space, or hold letters as numbers.</summary>
    private static IEnumerable<string> Readings(string found) =>
        new[] { found, found.Split(' ')[0] }.SelectMany(name => new[] { name, name.TrimEnd('.', ',', ';', ':', '!') })
            .SelectMany(name => new[] { name, Uri.UnescapeDataString(name) });

    [GeneratedRegex("""assets/[^\s"'()<>\[\]{}#?|*`]+(?: [^\s"'()<>\[\]{}#?|*`,:]+\.[A-Za-z0-9]{2,5}\b)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
