using AngleSharp.Dom;

namespace Lantern.Rendering.Html;

/// <summary>An element with its place in document order: from its start to the end of what it holds.</summary>
internal sealed class PageRange(IElement element, int start)
{
    public IElement Element => element;

    public int Start => start;

    public int End { get; set; } = int.MaxValue;

    public bool Holds(int position) => start < position && position <= End;
}
