namespace Lantern.Rendering.Images;

/// <summary>A picture can't be used; the kind of problem says what a writer is told.</summary>
public sealed class PictureException(PictureProblem problem, string detail = "", Exception? inner = null) : Exception(detail, inner)
{
    public PictureProblem Problem { get; } = problem;
}
