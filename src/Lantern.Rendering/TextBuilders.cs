using System.Collections.Concurrent;
using System.Text;

namespace Lantern.Rendering;

/// <summary>Builders of text that are kept from page to page: a new one for each would be the largest thing that rendering allocates. Thread-safe.</summary>
internal sealed class TextBuilders
{
    private const int Kept = 256 * 1024;

    private readonly ConcurrentBag<StringBuilder> _free = [];

    /// <summary>An empty builder; one that is not given back is simply lost.</summary>
    public StringBuilder Take() => _free.TryTake(out var builder) ? builder : new StringBuilder(32 * 1024);

    /// <summary>Takes a builder back, and gives its text.</summary>
    public string Finish(StringBuilder builder)
    {
        var text = builder.ToString();
        if (builder.Capacity <= Kept) _free.Add(builder.Clear());
        return text;
    }
}
