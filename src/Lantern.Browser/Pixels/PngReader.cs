using System.Buffers.Binary;
using System.IO.Compression;

namespace Lantern.Browser.Pixels;

/// <summary>Reads the pictures that browsers take of a window: PNG with eight bits a colour, with or without transparency, not interlaced.</summary>
/// <remarks>Pure. Transparency is left out: a window is opaque.</remarks>
public static class PngReader
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="InvalidDataException">It is another kind of picture, or broken.</exception>
    public static Picture Read(byte[] png)
    {
        if (!png.AsSpan().StartsWith(Signature)) throw new InvalidDataException("not a PNG picture");
        var (width, height, samples) = (0, 0, 0);
        using var packed = new MemoryStream();
        for (var at = Signature.Length; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (length < 0 || at + 12 + length > png.Length) throw new InvalidDataException("cut short");
            var kind = png.AsSpan(at + 4, 4);
            var data = png.AsSpan(at + 8, length);
            if (kind.SequenceEqual("IHDR"u8))
            {
                width = BinaryPrimitives.ReadInt32BigEndian(data);
                height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                samples = (data[8], data[9], data[12]) switch { (8, 2, 0) => 3, (8, 6, 0) => 4,
                    _ => throw new InvalidDataException("another kind of PNG picture") };
                if (width is < 1 or > 20_000 || height is < 1 or > 20_000) throw new InvalidDataException("of an impossible size");
            }
            else if (kind.SequenceEqual("IDAT"u8))
            {
                packed.Write(data);
            }
            at += 12 + length;
        }
        if (samples == 0) throw new InvalidDataException("without a size");
        packed.Position = 0;
        return new Picture(width, height, Unpack(packed, width, height, samples));
    }

    private static byte[] Unpack(Stream packed, int width, int height, int samples)
    {
        using var stream = new ZLibStream(packed, CompressionMode.Decompress);
        var stride = width * samples;
        var (line, before) = (new byte[stride], new byte[stride]);
        var dots = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
        {
            var filter = stream.ReadByte();
            try
            {
                stream.ReadExactly(line);
            }
            catch (EndOfStreamException exception)
            {
                throw new InvalidDataException("cut short", exception);
            }
            Restore(filter, line, before, samples);
            var to = y * width * 3;
            if (samples == 3)
            {
                line.CopyTo(dots, to);
            }
            else
            {
                for (var from = 0; from < stride; from += 4, to += 3)
                {
                    (dots[to], dots[to + 1], dots[to + 2]) = (line[from], line[from + 1], line[from + 2]);
                }
            }
            (line, before) = (before, line);
        }
        return dots;
    }

    /// <summary>Undoes what the picture's maker did to a line so that it packs well (PNG, section 9).</summary>
    private static void Restore(int filter, byte[] line, byte[] above, int samples)
    {
        switch (filter)
        {
            case 0:
                return;
            case 1:
                for (var i = samples; i < line.Length; i++) line[i] += line[i - samples];
                return;
            case 2:
                for (var i = 0; i < line.Length; i++) line[i] += above[i];
                return;
            case 3:
                for (var i = 0; i < line.Length; i++) line[i] += (byte)(((i < samples ? 0 : line[i - samples]) + above[i]) / 2);
                return;
            case 4:
                for (var i = 0; i < line.Length; i++) line[i] += i < samples ? above[i] : Nearest(line[i - samples], above[i], above[i - samples]);
                return;
            default:
                throw new InvalidDataException("an unknown filter");
        }
    }

    private static byte Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return (byte)(toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner);
    }
}
