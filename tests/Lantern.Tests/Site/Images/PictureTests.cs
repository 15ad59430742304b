using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Lantern.Rendering.Images;
using Lantern.TestKit;
using NetVips;
using Xunit;

namespace Lantern.Tests.Site.Images;

/// <summary>Photos as writers have them: from a phone, sideways, huge, broken. Pages show them small, upright and without where they were taken.</summary>
public sealed class PictureTests
{
    private const string Page = "-- input/articles/hands.md --\n---\ntitle: Hands\ntopic: anxiety\ndescription: About hands.\npublished: 2026-03-02\nimage: { src: /assets/hands.jpg, alt: Two hands, credit: \"Photo: Ada Reed\" }\n---\n\n![A hand](/assets/hands.jpg)\n";

    [Fact]
    public void A_photo_comes_in_three_forms_and_three_widths_and_browsers_choose()
    {
        var site = Site(("hands.jpg", Photo(2000, 1000))).Build();
        Assert.Equal("", site.Findings());
        var mark = site.Published.Keys.Single(path => path.EndsWith(".jpg", StringComparison.Ordinal) && path.Contains("-480.", StringComparison.Ordinal))["assets/hands-480.".Length..^".jpg".Length];
        var picture = $"""
            <picture><source type="image/avif" srcset="/assets/hands-480.{mark}.avif 480w, /assets/hands-960.{mark}.avif 960w, /assets/hands-1440.{mark}.avif 1440w" sizes="(min-width: 44rem) 40rem, 100vw"><source type="image/webp" srcset="/assets/hands-480.{mark}.webp 480w, /assets/hands-960.{mark}.webp 960w, /assets/hands-1440.{mark}.webp 1440w" sizes="(min-width: 44rem) 40rem, 100vw"><img src="/assets/hands-1440.{mark}.jpg" srcset="/assets/hands-480.{mark}.jpg 480w, /assets/hands-960.{mark}.jpg 960w, /assets/hands-1440.{mark}.jpg 1440w" sizes="(min-width: 44rem) 40rem, 100vw" width="1440" height="720"
            """;
        var page = site.Output("articles/hands/index.html");
        Assert.Contains($"{picture} alt=\"Two hands\"></picture>\n<figcaption>Photo: Ada Reed</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains($"<p>{picture} alt=\"A hand\" loading=\"lazy\"></picture></p>", page, StringComparison.Ordinal);
        foreach (var (width, height) in new[] { (480, 240), (960, 480), (1440, 720) })
        {
            foreach (var (ending, loader) in new[] { ("avif", "heifload_buffer"), ("webp", "webpload_buffer"), ("jpg", "jpegload_buffer") })
            {
                using var made = Image.NewFromBuffer(site.Published[$"assets/hands-{width}.{mark}.{ending}"]);
                Assert.Equal((loader, width, height), (made.Get("vips-loader"), made.Width, made.Height));
            }
        }
        Assert.Equal("", site.Verify().Findings());
    }

    [Fact]
    public void Where_and_with_what_a_photo_was_taken_is_in_no_file()
    {
        var photo = Photo(1000, 600, image => image.Mutate(change =>
        {
            change.Set(GValue.GStrType, "exif-ifd0-Make", "SecretCamera (SecretCamera, ASCII, 13 components, 13 bytes)");
            change.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "38/1 54/1 0/1 (38, 54,  0, Rational, 3 components, 24 bytes)");
        }));
        Assert.True(Contains(photo, "SecretCamera"u8) && Contains(photo, "Exif"u8));
        var site = Site(("hands.jpg", photo)).Build();
        Assert.Equal("", site.Findings());
        Assert.All(site.Published, file => Assert.False(Contains(file.Value, "SecretCamera"u8) || (file.Key.StartsWith("assets/hands", StringComparison.Ordinal) && Contains(file.Value, "Exif"u8)), file.Key));
        Assert.DoesNotContain(site.Published.Values, bytes => bytes.AsSpan().SequenceEqual(photo));
        foreach (var (path, bytes) in site.Published.Where(file => file.Key.StartsWith("assets/hands", StringComparison.Ordinal)))
        {
            using var made = Image.NewFromBuffer(bytes);
            Assert.DoesNotContain(made.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field.StartsWith("icc", StringComparison.Ordinal) || field.StartsWith("xmp", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_photo_that_was_taken_sideways_stands_upright_and_none_is_made_larger()
    {
        var site = Site(("hands.jpg", Photo(1000, 700, image => image.Mutate(change => change.Set(GValue.GIntType, "orientation", 6))))).Build();
        Assert.Contains("width=\"700\" height=\"1000\"", site.Output("articles/hands/index.html"), StringComparison.Ordinal);
        Assert.Equal(["480", "700"], Widths(site, "hands", ".webp"));
        Assert.Equal(["200"], Widths(Site(("hands.jpg", Photo(200, 100))).Build(), "hands", ".avif"));
    }

    [Fact]
    public void A_transparent_picture_stays_transparent_and_files_of_one_name_stay_apart()
    {
        using var half = Image.Black(300, 200, bands: 3).Bandjoin(128).Copy(interpretation: Enums.Interpretation.Srgb);
        using var whole = Image.Black(300, 200, bands: 3).Bandjoin(255).Copy(interpretation: Enums.Interpretation.Srgb);
        const string More = "---\ntitle: More\n---\n\n![One](/assets/hands.png) ![Two](/assets/screen.png) ![Three](/assets/hands.webp)\n";
        var site = Site(
            ("hands.jpg", Photo(300, 200)), ("hands.png", half.PngsaveBuffer()), ("screen.png", whole.PngsaveBuffer()),
            ("hands.webp", half.WebpsaveBuffer()))
            .Write("input/pages/more.md", More).Build();
        Assert.Equal("", site.Findings());
        foreach (var (start, isTransparent) in new[] { ("assets/hands-300.", true), ("assets/screen-300.", false), ("assets/hands-webp-300.", true) })
        {
            using var made = Image.NewFromBuffer(site.Published.Single(file => file.Key.StartsWith(start, StringComparison.Ordinal) && file.Key.EndsWith(".png", StringComparison.Ordinal)).Value);
            Assert.Equal(isTransparent, made.HasAlpha());
        }
        Assert.Single(site.Published.Keys, path => path.StartsWith("assets/hands-300.", StringComparison.Ordinal) && path.EndsWith(".jpg", StringComparison.Ordinal));
    }

    [Fact]
    public void The_API_and_the_feeds_have_a_picture_that_every_program_can_show()
    {
        var site = Site(("hands.jpg", Photo(2000, 1000))).Build();
        Assert.Matches("\"url\": ?\"https://quiet-harbour.example/assets/hands-1440\\.[0-9a-f]{10}\\.jpg\"", site.Output("api/v1/articles/hands.json"));
        Assert.Matches("src=\"https://quiet-harbour.example/assets/hands-1440\\.[0-9a-f]{10}\\.jpg\" srcset=\"https://quiet-harbour.example/assets/hands-480", System.Net.WebUtility.HtmlDecode(site.Output("feed.atom")));
    }

    [Fact]
    public void A_second_build_takes_what_the_first_one_made_unless_it_is_damaged_or_nothing_may_be_kept()
    {
        var site = Site(("hands.jpg", Photo(400, 200))).Build();
        var (file, right) = site.Published.Single(entry => entry.Key.EndsWith(".webp", StringComparison.Ordinal));
        var cache = $"{site.Request.Root}/.lantern/cache/images";
        var (list, kept) = (site.Files.List(cache).Single(entry => entry.Path.EndsWith(".txt", StringComparison.Ordinal)).Path, site.Files.List(cache).Single(entry => entry.Path.EndsWith(".webp", StringComparison.Ordinal)).Path);
        // What could come from nowhere but the cache.
        var marked = "RIFFxxxxWEBPmarked"u8.ToArray();
        var text = Encoding.UTF8.GetString(site.Files.ReadAllBytes($"{cache}/{list}")).Replace(Convert.ToHexStringLower(SHA256.HashData(right)), Convert.ToHexStringLower(SHA256.HashData(marked)), StringComparison.Ordinal);
        site.Files.Write($"{cache}/{kept}", marked);
        site.Files.Write($"{cache}/{list}", Encoding.UTF8.GetBytes(text));
        Assert.Equal(marked, site.Build().Published[file]);
        site.Request = site.Request with { NoCache = true };
        Assert.Equal(right, site.Build().Published[file]);
        site.Request = site.Request with { NoCache = false };
        site.Files.Write($"{cache}/{kept}", [1, 2, 3]);
        Assert.Equal(right, site.Build().Published[file]);
        site.Files.DeleteFile($"{cache}/{kept}");
        Assert.Equal(right, site.Build().Published[file]);
        site.Files.Write($"{cache}/{list}", "no list"u8.ToArray());
        Assert.Equal(right, site.Build().Published[file]);
        // What no picture uses any more is not kept for ever.
        site.Remove("input/articles/hands.md").Remove("input/assets/hands.jpg").Build();
        Assert.Empty(site.Files.List(cache));
    }

    [Fact]
    public void What_can_not_be_shown_is_said_in_plain_words()
    {
        var photo = Photo(800, 600);
        using var frame = Noise(40, 40);
        using var other = frame.Invert();
        using var film = frame.Join(other, Enums.Direction.Vertical).Mutate(change => change.Set(GValue.GIntType, "page-height", 40));
        using var tiff = Image.Black(10, 10);
        string[] names = ["a.jpg", "b.jpg", "c.jpg", "d.heic", "e.jpg", "f.png", "g.tif", "h.webp", "i.png"];
        var site = new SiteTest()
            .Write("input/assets/a.jpg", photo[..(photo.Length / 2)])
            .Write("input/assets/b.jpg", "no picture"u8.ToArray())
            .Write("input/assets/c.jpg", Png(400, 300))
            .Write("input/assets/d.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8])
            .Write("input/assets/e.jpg", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8])
            .Write("input/assets/f.png", Bomb(20_000, 10_000))
            .Write("input/assets/g.tif", tiff.TiffsaveBuffer())
            .Write("input/assets/h.webp", film.WebpsaveBuffer())
            .Write("input/assets/i.png", Bomb(100, 100))
            .Write("input/pages/all.md", $"---\ntitle: All\n---\n\n{string.Join(' ', names.Select(name => $"[{name}](/assets/{name})"))}\n")
            .Build();
        Assert.Equal(names.Length, site.Errors.Count(code => code == "LN8071"));
        Assert.Equal(
            """
            input/assets/a.jpg: error LN8045: this picture can't be read: it breaks off, or is damaged
              help: open it in a picture program and save it again as JPEG (photos) or PNG (drawings), or take it from where it came from once more

            input/assets/b.jpg: error LN8045: this picture can't be read: it is no JPEG picture inside, whatever its name says
              help: open it in a picture program and save it again as JPEG (photos) or PNG (drawings), or take it from where it came from once more

            input/assets/c.jpg: error LN8047: this is a PNG picture, but its name ends in '.jpg'
              help: rename the file to c.png, here and where it is named

            input/assets/d.heic: error LN8048: this is a HEIC picture, which most browsers can't show
              help: save it as JPEG; phones send JPEG when a photo is mailed or exported, and iPhones take JPEG with Settings, Camera, Formats, Most Compatible

            input/assets/e.jpg: error LN8048: this is a HEIC picture, which most browsers can't show
              help: save it as JPEG; phones send JPEG when a photo is mailed or exported, and iPhones take JPEG with Settings, Camera, Formats, Most Compatible

            input/assets/f.png: error LN8046: this picture is 20000 by 10000 pixels large, more than 50 million
              help: save it at a width of 2000 pixels or so; pages show at most 1440

            input/assets/g.tif: error LN8048: this is a TIFF picture, which most browsers can't show
              help: save it as JPEG; phones send JPEG when a photo is mailed or exported, and iPhones take JPEG with Settings, Camera, Formats, Most Compatible

            input/assets/h.webp: error LN8049: this WebP picture is a film of several pictures
              help: save one of them, or save it as GIF

            input/assets/i.png: error LN8045: this picture can't be read: it breaks off, or is damaged
              help: open it in a picture program and save it again as JPEG (photos) or PNG (drawings), or take it from where it came from once more
            """, string.Join("\n\n", site.Findings().Split("\n\n").Where(finding => finding.StartsWith("input/assets/", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_portrait_and_a_logo_take_the_smallest_size()
    {
        var settings = BaseSite.Files.Split("-- input/topics/anxiety.md --")[0] + "logo: /assets/mark.png\n";
        var site = new SiteTest(settings + "-- input/people/ada-reed.md --\n---\nname: Ada Reed\ncredentials: LCSW\nroles: [author]\nphoto: /assets/ada.jpg\n---\n\nAda writes.\n")
            .Write("input/assets/ada.jpg", Photo(1200, 1500)).Write("input/assets/mark.png", Png(800, 400)).Build();
        Assert.Equal("", site.Findings());
        Assert.Matches("<img class=\"portrait\" src=\"/assets/ada-480\\.[0-9a-f]{10}\\.jpg\" alt=\"Ada Reed\" width=\"1200\" height=\"1500\">", site.Output("people/ada-reed/index.html"));
        Assert.Matches("<img class=\"site-logo\" src=\"/assets/mark-480\\.[0-9a-f]{10}\\.png\"", site.Output("index.html"));
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes() => Assert.Equal(Site(("hands.jpg", Photo(900, 500))).Build().Published, Site(("hands.jpg", Photo(900, 500))).Build().Published);

    [Fact]
    public async Task Without_the_library_nothing_is_published()
    {
        using var site = new TemporarySite();
        site.Write("input/assets/public/hands.jpg", Photo(40, 30));
        var program = Directory.CreateDirectory(Path.Combine(site.Root, "program")).FullName;
        // The program alone, be it one binary or the files beside the tests.
        var command = LanternProcess.Command;
        var parts = command.Count == 1 ? [command[0]] : Directory.EnumerateFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is ".dll" or ".json");
        foreach (var file in parts) File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        // The list of what belongs to the program would stop it before it starts.
        File.Delete(Path.Combine(program, "lantern.deps.json"));
        var start = new System.Diagnostics.ProcessStartInfo(command.Count == 1 ? Path.Combine(program, Path.GetFileName(command[0])) : command[0], command.Count == 1 ? ["build"] : [Path.Combine(program, "lantern.dll"), "build"]) { WorkingDirectory = site.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1, ""), (process.ExitCode, await error));
        const string Missing = "error LN8050: the library that makes pictures smaller, and takes out where they were taken, is not there";
        Assert.Contains($"input/assets/public/hands.jpg: {Missing}", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    /// <summary>Damage of any kind is a finding or a picture, and never ends the program.</summary>
    [Fact]
    public void Damaged_pictures_are_findings_or_pictures()
    {
        using var image = Noise(64, 48);
        (PictureKind Kind, byte[] Bytes)[] sources = [(PictureKind.Jpeg, image.JpegsaveBuffer()), (PictureKind.Png, image.PngsaveBuffer()), (PictureKind.WebP, image.WebpsaveBuffer()), (PictureKind.Avif, image.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0))];
        var (start, count) = Trials.Range(200, 10_000);
        for (var trial = start; trial < start + count; trial++)
        {
            var dice = Trials.Dice(Trials.Seed, trial);
            var (kind, source) = sources[dice.Next(sources.Length)];
            var bytes = source.ToArray();
            for (var i = dice.Next(1, 8); i > 0; i--) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            if (dice.Next(4) == 0) bytes = bytes[..dice.Next(1, bytes.Length)];
            try
            {
                Assert.NotEmpty(PictureMaker.Make(bytes, kind));
            }
            catch (PictureException exception)
            {
                Assert.NotEqual(PictureProblem.NoLibrary, exception.Problem);
            }
        }
    }

    private static SiteTest Site(params (string Name, byte[] Bytes)[] pictures)
    {
        var site = new SiteTest(Page);
        foreach (var (name, bytes) in pictures) site.Write($"input/assets/{name}", bytes);
        return site;
    }

    private static List<string> Widths(SiteTest site, string name, string ending) =>
        [.. site.Published.Keys.Where(path => path.StartsWith($"assets/{name}-", StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal)).Select(path => path.Split('-', '.')[1]).Order(StringComparer.Ordinal)];

    private static Image Noise(int width, int height)
    {
        using var noise = Image.Gaussnoise(width, height, sigma: 30, mean: 128, seed: 1);
        return noise.Bandjoin(noise, noise).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static byte[] Photo(int width, int height, Func<Image, Image>? change = null)
    {
        using var image = Noise(width, height);
        return (change?.Invoke(image) ?? image).JpegsaveBuffer();
    }

    private static byte[] Png(int width, int height)
    {
        using var image = Noise(width, height);
        return image.PngsaveBuffer();
    }

    /// <summary>The head of a PNG file that claims any size, and nothing behind it.</summary>
    private static byte[] Bomb(int width, int height)
    {
        byte[] head = [.. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), height);
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, System.IO.Hashing.Crc32.HashToUInt32(head));
        return [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13, .. head, .. check, 0, 0, 0, 10, .. "IDAT"u8, 0x78, 0x9C, 1, 2, 3];
    }

    private static bool Contains(byte[] bytes, ReadOnlySpan<byte> part) => bytes.AsSpan().IndexOf(part) >= 0;
}
