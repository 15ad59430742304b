using System.Text;

namespace Lantern.Rendering;

/// <summary>One builder of text for each thread, kept from page to page: a new one for each would be the largest thing that rendering allocates.</summary>
internal static class SharedBuilder
{
    private const int Kept = 256 * 1024;

    [ThreadStatic]
    private static StringBuilder? _own;

    /// <summary>An empty builder; one that is not given back is simply lost.</summary>
    public static StringBuilder Take()
    {
        var builder = _own ?? new StringBuilder(32 * 1024);
        _own = null;
        return builder;
    }

    /// <summary>Gives it back, and gives its text.</summary>
    public static string Finish(StringBuilder builder)
    {
        var text = builder.ToString();
        if (builder.Capacity > Kept) return text;
        builder.Clear();
        _own = builder;
        return text;
    }
}
