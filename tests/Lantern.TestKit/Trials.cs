using System.Globalization;

namespace Lantern.TestKit;

/// <summary>How many random trials a test makes, and from which seed: <c>LANTERN_LONG=1</c> asks for many, <c>LANTERN_SEED</c> chooses another seed.</summary>
public static class Trials
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("LANTERN_LONG") == "1";

    /// <summary>The seed given, else a fixed one, so that a red run is red again.</summary>
    public static int Seed { get; } = Number("LANTERN_SEED") ?? 20261124;

    /// <summary>The trials <c>from</c> until <c>from + count</c>: <c>LANTERN_TRIALS</c> holds a count, or <c>from+count</c> to repeat a few of a long run.</summary>
    public static (int From, int Count) Range(int count, int longCount)
    {
        var given = Environment.GetEnvironmentVariable("LANTERN_TRIALS");
        if (string.IsNullOrEmpty(given)) return (0, IsLong ? longCount : count);
        var parts = given.Split('+');
        return parts.Length == 1 ? (0, Parse(parts[0])) : (Parse(parts[0]), Parse(parts[1]));
    }

    /// <summary>The dice of one trial: the same for the same seed and number, whichever trials ran before.</summary>
    public static Random Dice(int seed, int trial) => new(unchecked((seed * 1_000_003) + (trial * 7919)));

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? Parse(text) : null;

    private static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
