using System.Globalization;
using NetVips;

namespace Lantern.Rendering.Images;

/// <summary>Makes the sizes and forms of a picture that pages show: AVIF and WebP, and JPEG or PNG for old browsers, at the widths of phones and screens.</summary>
/// <remarks>
/// Thread-safe. What is made holds the picture only: no place, no camera, no thumbnail (privacy: phones write where a photo was taken into it). The colours are sRGB,
/// and a photo that was taken sideways stands upright. A picture is never made larger. The same bytes come out for the same version of the library on the same
/// platform.
/// </remarks>
public static class PictureMaker
{
    /// <summary>More than any phone takes as one photo; a file of a few kilobytes can claim to have any number.</summary>
    public const int MostPixels = 50_000_000;

    /// <summary>Pictures with more pixels are worked on one at a time, so that memory stays bounded.</summary>
    private const int Large = 12_000_000;

    private const int AvifQuality = 55;
    private const int WebPQuality = 78;
    private const int JpegQuality = 80;

    /// <summary>0 is slow and small, 9 is fast; from 7 on files grow.</summary>
    private const int AvifSpeed = 7;

    private static readonly Lock OneLarge = new();

    private static readonly Lazy<string> LibraryVersion = new(Start);

    /// <summary>In pixels: half and whole phones, and the text column on dense screens.</summary>
    public static IReadOnlyList<int> Widths { get; } = [480, 960, 1440];

    /// <summary>Changes when the same source would give other bytes.</summary>
    /// <exception cref="PictureException">The library is not there.</exception>
    public static string Recipe => string.Create(CultureInfo.InvariantCulture, $"1 {string.Join(',', Widths)} avif {AvifQuality}/{AvifSpeed} webp {WebPQuality} jpeg {JpegQuality} vips {Library}");

    private static string Library
    {
        get
        {
            try
            {
                return LibraryVersion.Value;
            }
            catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException or BadImageFormatException)
            {
                throw new PictureException(PictureProblem.NoLibrary, (exception.InnerException ?? exception).Message, exception);
            }
        }
    }

    /// <summary>All sizes and forms, the smallest size first; in each size AVIF, WebP, then the form for old browsers.</summary>
    /// <param name="bytes">A JPEG, PNG, WebP or AVIF file.</param>
    /// <param name="kind">Which of them.</param>
    /// <exception cref="PictureException">It can't be used.</exception>
    public static IReadOnlyList<PictureFile> Make(byte[] bytes, PictureKind kind)
    {
        _ = Library;
        try
        {
            var (width, pixels) = Measure(bytes);
            if (pixels <= Large) return MakeAll(bytes, kind, width);
            lock (OneLarge) return MakeAll(bytes, kind, width);
        }
        catch (VipsException exception)
        {
            throw new PictureException(PictureProblem.Broken, exception.Message, exception);
        }
    }

    /// <summary>The width as it is shown, and the number of pixels, from the head of the file.</summary>
    private static (int Width, long Pixels) Measure(byte[] bytes)
    {
        using var head = Image.NewFromBuffer(bytes, access: Enums.Access.Sequential);
        var pixels = (long)head.Width * head.Height;
        if (pixels > MostPixels) throw new PictureException(PictureProblem.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{head.Width} by {head.Height}"));
        if (head.Contains("n-pages") && Convert.ToInt32(head.Get("n-pages"), CultureInfo.InvariantCulture) > 1) throw new PictureException(PictureProblem.Moving);
        var isSideways = head.Contains("orientation") && Convert.ToInt32(head.Get("orientation"), CultureInfo.InvariantCulture) is >= 5 and <= 8;
        return (isSideways ? head.Height : head.Width, pixels);
    }

    private static List<PictureFile> MakeAll(byte[] bytes, PictureKind kind, int width)
    {
        var files = new List<PictureFile>();
        // Read as a whole first: on the fly the library would paint black what it can't read, and say nothing.
        using var file = Image.NewFromBuffer(bytes, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated);
        using var whole = file.CopyMemory();
        foreach (var wanted in Widths.Where(one => one < width).Append(Math.Min(width, Widths[^1])).Distinct())
        {
            using var picture = Shrink(whole, wanted);
            void Add(string ending, byte[] made) => files.Add(new PictureFile(picture.Width, picture.Height, ending, made));
            Add(".avif", picture.HeifsaveBuffer(q: AvifQuality, compression: Enums.ForeignHeifCompression.Av1, effort: 9 - AvifSpeed, keep: Enums.ForeignKeep.None));
            Add(".webp", picture.WebpsaveBuffer(q: WebPQuality, keep: Enums.ForeignKeep.None));
            if (picture.HasAlpha() || kind == PictureKind.Png) Add(".png", picture.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None));
            else Add(".jpg", picture.JpegsaveBuffer(q: JpegQuality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None));
        }
        return files;
    }

    private static Image Shrink(Image whole, int width)
    {
        // Only the width counts: heights are bounded by the number of pixels.
        using var small = whole.ThumbnailImage(width, height: 10_000_000, size: Enums.Size.Down, outputProfile: "srgb");
        using var coloured = small.Interpretation == Enums.Interpretation.Srgb ? small.Copy() : small.Colourspace(Enums.Interpretation.Srgb);
        var held = coloured.CopyMemory();
        if (!held.HasAlpha()) return held;
        using var alpha = held.ExtractBand(held.Bands - 1);
        if (alpha.Min() < 255) return held;
        // A screenshot has a layer for transparency of which it makes no use.
        using (held) return held.ExtractBand(0, n: held.Bands - 1).CopyMemory();
    }

    private static string Start()
    {
        var version = string.Create(CultureInfo.InvariantCulture, $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}");
        // Lantern works on several pictures at once; the results of one are of no use to another.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        // What is wrong with a picture is said in our words.
        foreach (var domain in (string[])["VIPS", "GLib", "GLib-GObject"]) Log.SetLogHandler(domain, Enums.LogLevelFlags.AllButFatal, (_, _, _) => { });
        return version;
    }
}
