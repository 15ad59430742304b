using System.Globalization;
using System.Text.RegularExpressions;

namespace Lantern.Editorial.Language;

/// <summary>A value compared with a number: <c>&gt; 8.0</c>. Immutable.</summary>
public sealed partial record Condition(string Sign, double Number)
{
    public bool Holds(double value) => Sign switch
    {
        ">" => value > Number,
        ">=" => value >= Number,
        "<" => value < Number,
        "<=" => value <= Number,
        "==" => value == Number,
        _ => value != Number,
    };

    public static Condition? Read(string text) =>
        Form().Match(text) is { Success: true } match ? new Condition(match.Groups[1].Value, double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)) : null;

    [GeneratedRegex(@"^\s*(>=|<=|==|!=|>|<)\s*(-?\d+(?:\.\d+)?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
