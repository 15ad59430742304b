using System.Buffers;
using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>Reads finished pages.</summary>
/// <remarks>Thread-safe. The page it gives is for one thread at a time, and has to be given back (<see cref="PageTree.Dispose"/>).</remarks>
public static class HtmlPage
{
    /// <summary>The page that a browser without scripts would make of this text; never throws.</summary>
    public static PageTree Parse(string html)
    {
        var letters = ArrayPool<char>.Shared.Rent(html.Length);
        html.CopyTo(letters);
        return StrictReader.Read(letters, html.Length) ?? BrowserReader.Read(html);
    }

    /// <summary>The same of UTF-8 bytes.</summary>
    public static PageTree Parse(ReadOnlySpan<byte> utf8)
    {
        // No byte gives more than one letter.
        var letters = ArrayPool<char>.Shared.Rent(utf8.Length);
        return StrictReader.Read(letters, Encoding.UTF8.GetChars(utf8, letters)) ?? BrowserReader.Read(Encoding.UTF8.GetString(utf8));
    }
}
