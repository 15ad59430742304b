using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lantern.Rendering.Images;

/// <summary>Width and height of a picture in pixels, read from the head of its file.</summary>
/// <remarks>Pure. Reads PNG, GIF, JPEG, WebP and SVG; decodes no pixels, so a huge picture costs nothing here.</remarks>
public static partial class ImageSize
{
    /// <summary>The size, or null when the bytes are none of the known kinds.</summary>
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> bytes)
    {
        var size = Png(bytes) ?? Gif(bytes) ?? Jpeg(bytes) ?? WebP(bytes) ?? Svg(bytes);
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    // PNG 1.2, 11.2.2: IHDR is the first chunk, its width and height big-endian.
    private static (int Width, int Height)? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[0] == 0x89 && bytes[1..8].SequenceEqual("PNG\r\n\x1A\n"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    // GIF89a, 18: the logical screen descriptor follows the signature, little-endian.
    private static (int Width, int Height)? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 10 && (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            ? (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;

    // ITU T.81, B.2.2: the frame header (SOF0 to SOF15 without DHT, JPG and DAC) holds height, then width.
    private static (int Width, int Height)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8) return null;
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            if (marker == 0xFF) at++;
            else at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    // RFC 9649: three kinds of first chunk, each with the size in its own form.
    private static (int Width, int Height)? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes[8..12].SequenceEqual("WEBP"u8)) return null;
        var kind = bytes[12..16];
        if (kind.SequenceEqual("VP8X"u8)) return (1 + (bytes[24] | (bytes[25] << 8) | (bytes[26] << 16)), 1 + (bytes[27] | (bytes[28] << 8) | (bytes[29] << 16)));
        if (kind.SequenceEqual("VP8 "u8)) return (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
        if (!kind.SequenceEqual("VP8L"u8)) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static (int Width, int Height)? Svg(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        if (SvgTag().Match(head) is not { Success: true } tag) return null;
        if (Length(tag.Value, "width") is { } width && Length(tag.Value, "height") is { } height) return (width, height);
        if (ViewBox().Match(tag.Value) is not { Success: true } box) return null;
        return (Round(box.Groups["width"].Value), Round(box.Groups["height"].Value));
    }

    private static int? Length(string tag, string name)
    {
        var match = Regex.Match(tag, $@"\s{name}\s*=\s*[""'](?<value>\d+(?:\.\d+)?)(?:px)?[""']", RegexOptions.CultureInvariant);
        return match.Success ? Round(match.Groups["value"].Value) : null;
    }

    private static int Round(string number) =>
        double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 100_000 ? (int)Math.Round(value) : 0;

    [GeneratedRegex(@"<svg\b[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex SvgTag();

    [GeneratedRegex(@"\sviewBox\s*=\s*[""']\s*[\d.\-]+[\s,]+[\d.\-]+[\s,]+(?<width>[\d.]+)[\s,]+(?<height>[\d.]+)\s*[""']", RegexOptions.CultureInvariant)]
    private static partial Regex ViewBox();
}
