using Lantern.Rendering.Images;
using Lantern.Site.Images;

namespace Lantern.Site.Pipelines;

/// <summary>A picture or download.</summary>
/// <param name="Path">The address that writers use: <c>/assets/hands.jpg</c>.</param>
/// <param name="Url">The address that it is published at, with a fingerprint.</param>
/// <param name="Width">In pixels; 0 for what is not a picture.</param>
/// <param name="Height">In pixels.</param>
public sealed record Asset(string Path, string Url, int Width, int Height)
{
    /// <summary>Its sizes and forms; null for a drawing and for what is no picture.</summary>
    public PictureSet? Pictures { get; init; }

    /// <summary>The file of a drawing that is small enough to stand in a page (<see cref="InlineDrawing"/>); null for all else.</summary>
    public byte[]? Drawing { get; init; }
}
