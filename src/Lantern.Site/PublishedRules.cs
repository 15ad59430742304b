using Lantern.Build.Output;
using Lantern.Diagnostics.Numbers;
using Lantern.Rendering.Html;
using Lantern.Site.Links;

namespace Lantern.Site;

/// <summary>
/// What the gate knows of a site that is published already, from its manifest: the numbers of its strip and of all crisis lines that it shows, and
/// the scripts that it was built with. Pure.
/// </summary>
public static class PublishedRules
{
    public static PageRules Of(Manifest manifest)
    {
        // The list of the API has every line; of the strip, which all pages have, one is enough.
        var list = manifest.Files.FirstOrDefault(file => file.Path == $"{Api.ApiPaths.Folder}crisis-lines.json")?.Expectation;
        var page = manifest.Files.FirstOrDefault(file => file.Expectation is not null
            && file.Path.EndsWith(".html", StringComparison.Ordinal))?.Expectation;
        var numbers = new[] { list, page }.OfType<string>().Select(PageExpectationJson.Read).OfType<PageExpectation>()
            .SelectMany(expectation => expectation.StripLinks.Concat(expectation.CrisisLines.SelectMany(line => line.Links)))
            // A relay is dialled before any line, and is no number of this one.
            .Where(link => PhoneNumbers.Find(link.Text).Length == 1)
            .Select(link => PhoneNumber.DialledBy(link.Href)).OfType<string>();
        return new PageRules(
            RegisteredNumbers.OfAnyRegion(numbers.Select(number => number.TrimStart('+'))),
            manifest.Files.Where(file => file.Path.StartsWith("assets/", StringComparison.Ordinal)
                && file.Path.EndsWith(".js", StringComparison.OrdinalIgnoreCase))
                .Select(file => SitePaths.AddressOf(file.Path)).ToHashSet(StringComparer.Ordinal));
    }
}
