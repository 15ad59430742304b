namespace Lantern.Browser.Pixels;

/// <summary>How light colours are, and how far apart (WCAG 2.2). Pure.</summary>
internal static class Light
{
    private static readonly double[] Linear =
        [.. Enumerable.Range(0, 256).Select(value => value / 255.0)
        .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))];

    public static double Of(byte red, byte green, byte blue) => (0.2126 * Linear[red]) + (0.7152 * Linear[green]) + (0.0722 * Linear[blue]);

    public static double Contrast(double a, double b) => a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);

    public static double Contrast(Picture a, int at, Picture b, int bt) =>
        Contrast(Of(a.Dots[at], a.Dots[at + 1], a.Dots[at + 2]), Of(b.Dots[bt], b.Dots[bt + 1], b.Dots[bt + 2]));
}
