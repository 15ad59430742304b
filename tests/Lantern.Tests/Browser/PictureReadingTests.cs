using System.Buffers.Binary;
using System.IO.Compression;
using Lantern.Browser.Looking;
using Lantern.Browser.Pixels;
using Xunit;

namespace Lantern.Tests.Browser;

/// <summary>What is read from pictures of a window: letters that are there, pale, missing, or drawn over.</summary>
public sealed class PictureReadingTests
{
    private static readonly (byte, byte, byte) White = (255, 255, 255);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Pictures_are_read_however_their_lines_were_packed(byte filter)
    {
        byte[] dots = [.. Enumerable.Range(0, 5 * 4 * 3).Select(at => (byte)((at * 37) % 251))];
        var picture = PngReader.Read(Png(5, 4, dots, filter, 2));
        Assert.Equal((5, 4), (picture.Width, picture.Height));
        Assert.Equal(dots, picture.Dots);
    }

    [Fact]
    public void What_is_no_picture_of_a_window_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => PngReader.Read([1, 2, 3]));
        var png = Png(2, 2, new byte[12], 0, 2);
        Assert.Throws<InvalidDataException>(() => PngReader.Read(png[..^20]));
        Assert.Throws<InvalidDataException>(() => PngReader.Read(Png(2, 2, new byte[12], 9, 2)));
        Assert.Throws<InvalidDataException>(() => PngReader.Read(Png(2, 2, new byte[12], 0, 3)));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(110, "")]
    [InlineData(125, "pale 4.1")]
    [InlineData(200, "pale 1.7")]
    [InlineData(255, "unseen 1.0")]
    public void Contrast_is_that_of_the_dots(byte ink, string fault) => Assert.Equal(fault, Read(Draw(White, (ink, ink, ink))));

    [Fact]
    public void One_letter_that_is_hidden_is_named()
    {
        var picture = Draw(White, (0, 0, 0));
        Fill(picture, 20, 0, 40, 20, White);
        Assert.Equal("unseen 8", Read(picture));
    }

    [Fact]
    public void What_lies_over_letters_is_found_although_the_letters_are_there()
    {
        var (picture, dry) = (Draw(White, (0, 0, 0)), Blank(White));
        foreach (var one in new[] { picture, dry }) Fill(one, 0, 9, 60, 12, (200, 0, 0));
        Assert.Equal("over 988", Read(picture, dry));
    }

    [Fact]
    public void Letters_that_are_a_blot_are_no_letters()
    {
        var picture = Blank(White);
        Fill(picture, 0, 0, 60, 20, (0, 0, 0));
        Assert.Equal("over 988", Read(picture));
    }

    [Fact]
    public void Digits_that_are_drawn_tiny_are_found_whatever_their_font_size_says()
    {
        var picture = Blank(White);
        foreach (var x in new[] { 5, 25, 45 }) Fill(picture, x, 8, x + 3, 11, (0, 0, 0));
        Assert.Equal("small 4", Read(picture));
    }

    /// <summary>Three letters, 20 dots wide and high each.</summary>
    private static string Read(Picture drawn, Picture? dry = null)
    {
        var line = new DrawnLine(0, "988", 0, [new("9", 0, 0, 20, 20), new("8", 20, 0, 20, 20), new("8", 40, 0, 20, 20)]);
        return string.Join(", ", InkReading.Read(drawn, dry ?? Blank(White), new LookStop(0, 0, [line]), 1, false)
            .Select(fault => $"{fault.Kind} {fault.Seen}"));
    }

    private static Picture Draw((byte, byte, byte) ground, (byte, byte, byte) ink)
    {
        var picture = Blank(ground);
        // Something like the frame of a zero.
        foreach (var x in new[] { 0, 20, 40 })
        {
            Fill(picture, x + 5, 3, x + 15, 17, ink);
            Fill(picture, x + 7, 5, x + 13, 15, ground);
        }
        return picture;
    }

    private static Picture Blank((byte, byte, byte) colour)
    {
        var picture = new Picture(60, 20, new byte[60 * 20 * 3]);
        Fill(picture, 0, 0, 60, 20, colour);
        return picture;
    }

    private static void Fill(Picture picture, int left, int top, int right, int bottom, (byte Red, byte Green, byte Blue) colour)
    {
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var at = picture.At(x, y);
                (picture.Dots[at], picture.Dots[at + 1], picture.Dots[at + 2]) = colour;
            }
        }
    }

    private static byte[] Png(int width, int height, byte[] dots, byte filter, byte kind)
    {
        var stride = width * 3;
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                pack.WriteByte(filter);
                for (var i = 0; i < stride; i++)
                {
                    int At(int x, int row) => x < 0 || row < 0 ? 0 : dots[(row * stride) + x];
                    var (left, up, corner) = (At(i < 3 ? -1 : i - 3, y), At(i, y - 1), At(i < 3 ? -1 : i - 3, y - 1));
                    var guess = filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
                    pack.WriteByte((byte)(dots[(y * stride) + i] - guess));
                }
            }
        }
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, kind);
        Chunk("IHDR"u8, header);
        Chunk("IDAT"u8, packed.ToArray());
        Chunk("IEND"u8, []);
        return png.ToArray();

        void Chunk(ReadOnlySpan<byte> name, byte[] data)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
            png.Write(length);
            png.Write(name);
            png.Write(data);
            png.Write(new byte[4]);
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var near = new[] { left, up, corner }.OrderBy(value => Math.Abs(guess - value)).First();
        return near;
    }
}
