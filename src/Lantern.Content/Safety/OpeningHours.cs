using System.Text.RegularExpressions;

namespace Lantern.Content.Safety;

/// <summary>The hours of a crisis line in words. Pure.</summary>
public static partial class OpeningHours
{
    /// <summary>True where they say in which time zone they are: with the word "time" (Eastern time, UK time, local time) or by a short name (ET, GMT, AEST).</summary>
    public static bool NamesZone(string hours) => Zone().IsMatch(hours);

    // The short names in use in the regions that Lantern ships: North America, the UK and Ireland, Australia, New Zealand.
    [GeneratedRegex(@"\b(?:[Tt]ime|TIME|UTC|GMT|BST|IST|[ECMP][SD]?T|AK[SD]?T|HS?T|NS?T|[AN]DT|A[CEW][SD]T|NZ[SD]?T|CES?T|WES?T)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
