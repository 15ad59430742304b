namespace Lantern.Rendering.Images;

/// <summary>A picture in one size and form.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Ending">Of its file: <c>.avif</c>.</param>
/// <param name="Bytes">The file, without anything but the picture.</param>
public sealed record PictureFile(int Width, int Height, string Ending, byte[] Bytes);
