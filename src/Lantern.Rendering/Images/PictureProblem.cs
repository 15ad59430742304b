namespace Lantern.Rendering.Images;

/// <summary>Why a picture can't be used.</summary>
public enum PictureProblem
{
    /// <summary>It breaks off, or is no such picture inside.</summary>
    Broken,

    /// <summary>It has more pixels than <see cref="PictureMaker.MostPixels"/>; the detail is its size.</summary>
    TooLarge,

    /// <summary>It is a film.</summary>
    Moving,

    /// <summary>The library that reads pictures is not there; the detail is what the system said.</summary>
    NoLibrary,
}
