namespace Lantern.Browser.Pixels;

/// <summary>A picture of a window: three bytes a dot, red, green and blue, from the upper left on.</summary>
public sealed record Picture(int Width, int Height, byte[] Dots)
{
    /// <summary>Where a dot begins in <see cref="Dots"/>.</summary>
    public int At(int x, int y) => ((y * Width) + x) * 3;
}
