using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Lantern.Benchmarks.Micro;

/// <summary>How much to measure.</summary>
internal sealed record MicroOptions
{
    public int Articles { get; init; } = 200;

    /// <summary>Rounds that count; two more warm up.</summary>
    public int Rounds { get; init; } = 5;

    public ulong Seed { get; init; } = 1;

    /// <summary>Reads <c>[--articles N] [--rounds N] [--seed S]</c>; false where something is unknown.</summary>
    public static bool TryRead(IReadOnlyList<string> args, [NotNullWhen(true)] out MicroOptions? options)
    {
        options = null;
        var read = new MicroOptions();
        if (args.Count % 2 != 0) return false;
        for (var at = 0; at < args.Count; at += 2)
        {
            if (!int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return false;
            switch (args[at])
            {
                case "--articles":
                    read = read with { Articles = number };
                    break;
                case "--rounds":
                    read = read with { Rounds = number };
                    break;
                case "--seed":
                    read = read with { Seed = (ulong)number };
                    break;
                default:
                    return false;
            }
        }
        options = read;
        return true;
    }
}
