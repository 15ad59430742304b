using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Lantern.Benchmarks.Site;

/// <summary>What to generate, and where.</summary>
internal sealed record GenerateOptions
{
    public required int Articles { get; init; }

    public required ulong Seed { get; init; }

    public required string Folder { get; init; }

    /// <summary>Reads <c>--articles N --seed S --out DIR</c>, in any order; false where something is missing or unknown.</summary>
    public static bool TryRead(IReadOnlyList<string> args, [NotNullWhen(true)] out GenerateOptions? options)
    {
        int? articles = null;
        ulong seed = 1;
        string? folder = null;
        options = null;
        if (args.Count % 2 != 0) return false;
        for (var at = 0; at < args.Count; at += 2)
        {
            switch (args[at])
            {
                case "--articles" when int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number): articles = number; break;
                case "--seed" when ulong.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number): seed = number; break;
                case "--out": folder = args[at + 1]; break;
                default: return false;
            }
        }
        if (articles is not > 0 || folder is null) return false;
        options = new GenerateOptions { Articles = articles.Value, Seed = seed, Folder = Path.GetFullPath(folder) };
        return true;
    }
}
