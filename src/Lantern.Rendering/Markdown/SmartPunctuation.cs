using System.Collections.Immutable;
using Markdig.Extensions.SmartyPants;

namespace Lantern.Rendering.Markdown;

/// <summary>Straight quotes, three dots and double hyphens as the signs they stand for.</summary>
internal static class SmartPunctuation
{
    public static SmartyPantOptions Options()
    {
        var options = new SmartyPantOptions();
        foreach (var (type, sign) in Signs) options.Mapping[type] = sign;
        return options;
    }

    public static string Sign(SmartyPant pant) => pant.Type switch
    {
        SmartyPantType.Quote => "'",
        SmartyPantType.DoubleQuote => "&quot;",
        _ => Sign(pant.Type) ?? pant.OpeningCharacter.ToString(),
    };

    private static string? Sign(SmartyPantType type)
    {
        foreach (var (known, sign) in Signs)
        {
            if (known == type) return sign;
        }
        return null;
    }

    private static readonly ImmutableArray<(SmartyPantType Type, string Sign)> Signs =
    [
        (SmartyPantType.LeftQuote, "‘"), (SmartyPantType.RightQuote, "’"), (SmartyPantType.LeftDoubleQuote, "“"), (SmartyPantType.RightDoubleQuote, "”"),
        (SmartyPantType.LeftAngleQuote, "«"), (SmartyPantType.RightAngleQuote, "»"), (SmartyPantType.Ellipsis, "…"), (SmartyPantType.Dash2, "–"), (SmartyPantType.Dash3, "—"),
    ];
}
