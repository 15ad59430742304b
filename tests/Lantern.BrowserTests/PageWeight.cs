using System.IO.Compression;

namespace Lantern.BrowserTests;

/// <summary>What a file weighs on its way.</summary>
internal static class PageWeight
{
    /// <summary>As hosts do it on the fly; a file that is compressed beforehand is smaller still.</summary>
    private const int Quality = 5;

    /// <summary>Bytes of a file with Brotli.</summary>
    public static int Compressed(string path)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true)) brotli.Write(File.ReadAllBytes(path));
        return (int)target.Length;
    }
}
