namespace Lantern.Rendering.Markdown;

/// <summary>Gives each heading of a text, one after the other, the level that it has when none is skipped: one below the heading that it stands under.</summary>
/// <remarks>Levels without a gap come out as they are. Not thread-safe; one is made for each text.</remarks>
internal sealed class HeadingLevels
{
    /// <summary>The headings that the next one may stand under, as typed and as given.</summary>
    private readonly Stack<(int Typed, int Given)> _open = new([(1, 1)]);

    /// <param name="typed">The level as it is typed, at least 2: the first belongs to the title.</param>
    public int Next(int typed)
    {
        while (_open.Count > 1 && _open.Peek().Typed >= typed) _open.Pop();
        var given = _open.Peek().Given + 1;
        _open.Push((typed, given));
        return given;
    }
}
