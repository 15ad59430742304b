using NetVips;

namespace Lantern.Tests.Deploy.Erasing;

/// <summary>A picture for tests of erasing; no two bytes in it are alike by chance for long.</summary>
internal static class ErasePictures
{
    public static byte[] Portrait { get; } = Make();

    private static byte[] Make()
    {
        using var noise = Image.Gaussnoise(64, 48, sigma: 30, mean: 128, seed: 7);
        using var image = noise.Bandjoin(noise, noise).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return image.PngsaveBuffer();
    }
}
