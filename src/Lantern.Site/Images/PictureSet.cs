using System.Collections.Immutable;
using System.Globalization;

namespace Lantern.Site.Images;

/// <summary>The published sizes and forms of a picture.</summary>
/// <param name="Sources">For browsers that know newer forms: media type, and addresses with their widths.</param>
/// <param name="Fallback">The same in the form that every browser knows.</param>
public sealed record PictureSet(ImmutableArray<(string Type, string Addresses)> Sources, string Fallback)
{
    /// <summary>The address of the smallest size in that form.</summary>
    public string Smallest => Fallback[..Fallback.IndexOf(' ', StringComparison.Ordinal)];

    /// <param name="files">Address, width and media type of each, in the order in which browsers should prefer them.</param>
    public static PictureSet Of(IEnumerable<(string Url, int Width, string Type)> files)
    {
        var sets = files.GroupBy(file => file.Type, StringComparer.Ordinal)
            .Select(group => (Type: group.Key, Addresses: string.Join(", ", group.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Url} {file.Width}w"))))).ToList();
        return new PictureSet([.. sets.SkipLast(1)], sets[^1].Addresses);
    }
}
