using System.Text.RegularExpressions;
using Lantern.Content.Pages;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Findings about places that a call to action names: "Get support in Dupont Circle" needs a location there. Pure.</summary>
internal static partial class PlaceClaims
{
    /// <summary>Written large, and no places.</summary>
    private static readonly HashSet<string> Others = new(
        [
            "English", "Spanish", "French", "German", "Italian", "Portuguese", "Russian", "Polish", "Arabic", "Mandarin", "Cantonese", "Chinese", "Korean", "Japanese", "Vietnamese", "Hindi", "Welsh", "Irish", "Gaelic", "Māori",
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Spring", "Summer", "Autumn", "Fall", "Winter", "Person", "Confidence", "Crisis", "Therapy",
        ],
        StringComparer.Ordinal);

    public static IEnumerable<Diagnostic> Find(IReadOnlyCollection<CallToAction> calls, Catalog<Location> locations)
    {
        foreach (var call in calls)
        {
            foreach (Match match in Claim().Matches(call.Title))
            {
                var place = match.Groups[1].Value;
                if (Others.Contains(place.Split(' ')[0])) continue;
                var own = call.Location is { } key && locations.TryGet(key.Value, out var location) ? location : null;
                if (own is not null ? Has(own, place) : locations.All.Any(one => Has(one, place))) continue;
                // Without a location of its own, what is written large may be no place at all.
                yield return own is not null
                    ? ContentDiagnostics.NoSuchPlace.At(call.TitlePlace, place, $"its location, {own.Name}, is not there", own.Path)
                    : ContentDiagnostics.NoSuchPlace.At(call.TitlePlace, place, "none of the locations is there", "a file in input/locations/").AtMostWarning();
            }
        }
    }

    private static bool Has(Location location, string place) =>
        location.AddressLines.Prepend(location.Name).Any(line => line.Contains(place, StringComparison.OrdinalIgnoreCase)) || string.Join(' ', location.AddressLines).Contains(place, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:in|at|near)\s+((?:\p{Lu}[\p{L}'’.-]*)(?:\s+\p{Lu}[\p{L}'’.-]*)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Claim();
}
