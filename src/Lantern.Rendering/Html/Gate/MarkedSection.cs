using AngleSharp.Dom;

namespace Lantern.Rendering.Html;

/// <summary>A disclaimer or crisis block found on a page.</summary>
internal sealed record MarkedSection(string Key, PageRange Range, bool InMain)
{
    public IElement Element => Range.Element;
}
