using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>What a site-wide check needs to know of one page: the places on it that can be linked to, and what it links to on the same site.</summary>
/// <remarks>Immutable. Both lists are distinct and in document order. It is kept for every page of a site, so it holds nothing else.</remarks>
/// <param name="Ids">The ids on the page.</param>
/// <param name="InternalLinks">Targets as written, from <c>/</c> or <c>#</c>; of pages, images, styles and whatever else a browser would ask for.</param>
public sealed record PageFacts(ImmutableArray<string> Ids, ImmutableArray<string> InternalLinks)
{
    /// <summary>The facts of a page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="baseUrl">The site's own address, such as <c>https://example.org</c>; targets that begin with it are made root-relative.</param>
    /// <param name="page">The page's path, such as <c>/articles/x/</c>: targets relative to the page are resolved against it. Null leaves them out.</param>
    public static PageFacts Read(PageTree document, string baseUrl, string? page = null)
    {
        var ids = new List<string>();
        var seenIds = new HashSet<string>(StringComparer.Ordinal);
        var targets = new InternalTargets(baseUrl, page);
        for (var at = 0; at < document.Count; at++)
        {
            var element = document[at];
            for (var i = 0; i < element.AttributeCount; i++)
            {
                var attribute = element.Attribute(i);
                if (attribute.Name == "id")
                {
                    if (attribute.Value.Length > 0 && seenIds.Add(attribute.Value.ToString())) ids.Add(attribute.Value.ToString());
                }
                else if (AddressAttribute.IsList(attribute.Name))
                {
                    foreach (var address in AddressAttribute.SplitSourceSet(attribute.Value.ToString())) targets.Add(address);
                }
                else if (AddressAttribute.IsAddress(attribute.Name, element.Name))
                {
                    targets.Add(attribute.Value);
                }
            }
        }
        return new PageFacts([.. ids], targets.ToArray());
    }
}
