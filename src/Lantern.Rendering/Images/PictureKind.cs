namespace Lantern.Rendering.Images;

/// <summary>What a picture is by its first bytes, whatever its name says.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Endings">The endings of its files, the usual one first.</param>
/// <param name="IsMadeSmaller">True for those of which sizes for small screens are made.</param>
/// <param name="IsShown">True for those that browsers show.</param>
public sealed record PictureKind(string Name, IReadOnlyList<string> Endings, bool IsMadeSmaller, bool IsShown = true)
{
    public static PictureKind Jpeg { get; } = new("JPEG", [".jpg", ".jpeg", ".jpe", ".jfif"], true);

    public static PictureKind Png { get; } = new("PNG", [".png"], true);

    public static PictureKind WebP { get; } = new("WebP", [".webp"], true);

    public static PictureKind Avif { get; } = new("AVIF", [".avif"], true);

    /// <summary>These may move, and are published as they are; they have no place for where and when a photo was taken.</summary>
    public static PictureKind Gif { get; } = new("GIF", [".gif"], false);

    public static PictureKind Heic { get; } = new("HEIC", [".heic", ".heif"], false, false);

    public static PictureKind Tiff { get; } = new("TIFF", [".tif", ".tiff"], false, false);

    public static PictureKind Bmp { get; } = new("BMP", [".bmp"], false, false);

    public static PictureKind Jxl { get; } = new("JPEG XL", [".jxl"], false, false);

    public static IReadOnlyList<PictureKind> All { get; } = [Jpeg, Png, WebP, Avif, Gif, Heic, Tiff, Bmp, Jxl];

    /// <summary>The kind, or null for what is none of them.</summary>
    public static PictureKind? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return Png;
        if (bytes.StartsWith("GIF8"u8)) return Gif;
        if (bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..12].SequenceEqual("WEBP"u8)) return WebP;
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return Tiff;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]) || bytes.StartsWith("\0\0\0\x0CJXL "u8)) return Jxl;
        // Names of films and of HEIC pictures begin alike (ISO/IEC 14496-12, 4.3): size, "ftyp", then the brand.
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8)) return bytes[8..12].SequenceEqual("avif"u8) || bytes[8..12].SequenceEqual("avis"u8) ? Avif : IsHeic(bytes) ? Heic : null;
        return bytes.StartsWith("BM"u8) && bytes.Length >= 26 && bytes[14] is 12 or 40 or 108 or 124 ? Bmp : null;
    }

    private static bool IsHeic(ReadOnlySpan<byte> bytes)
    {
        foreach (var brand in (ReadOnlySpan<uint>)[0x68656963, 0x68656978, 0x6865766D, 0x68657663, 0x6D696631, 0x6D736631])
        {
            if (System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) == brand) return true;
        }
        return false;
    }
}
