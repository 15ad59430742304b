using System.Globalization;

namespace Lantern.Rendering.Html;

/// <summary>Numbers for messages, the same in every culture.</summary>
internal static class Counted
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
