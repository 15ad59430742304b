using Lantern.Browser.Looking;

namespace Lantern.Browser.Pixels;

/// <summary>A place on a picture in whole dots; right and bottom are the first that are outside.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Area => Math.Max(0, Right - Left) * Math.Max(0, Bottom - Top);

    /// <summary>Where a letter of the window lies on a picture of it.</summary>
    public static PixelBox Of(DrawnLetter letter, LookStop stop, double scale, Picture picture) => new(
        Within((letter.X - stop.X) * scale, picture.Width), Within((letter.Y - stop.Y) * scale, picture.Height),
        Within(((letter.X + letter.Width - stop.X) * scale) + 0.5, picture.Width),
            Within(((letter.Y + letter.Height - stop.Y) * scale) + 0.5, picture.Height));

    private static int Within(double value, int end) => Math.Clamp((int)value, 0, end);
}
