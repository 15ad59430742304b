using System.Globalization;

namespace Lantern.Site.Theming.Palettes;

/// <summary>A colour of the sRGB space; each part from 0 to 255.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>Reads <c>#abc</c> and <c>#aabbcc</c>; null for everything else.</summary>
    public static Colour? Read(string text)
    {
        var digits = text.TrimStart('#');
        if (digits.Length == 3) digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)) return null;
        return new((byte)(number >> 16), (byte)(number >> 8), (byte)number);
    }

    /// <summary>Between this colour and another.</summary>
    /// <param name="other">The other colour.</param>
    /// <param name="share">How much of the other: 0 to 1.</param>
    public Colour Mix(Colour other, double share) => new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    /// <summary>The contrast of two colours: 1 for equal ones, 21 for black and white (WCAG 2.2, "contrast ratio").</summary>
    public double Contrast(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>WCAG 2.2, "relative luminance".</summary>
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share), MidpointRounding.AwayFromZero);
}
