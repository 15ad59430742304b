using AngleSharp.Dom;

namespace Lantern.Rendering.Html;

/// <summary>What the gate looks at on a page, collected in one walk.</summary>
internal sealed class PageParts
{
    public Dictionary<string, int> Ids { get; } = new(StringComparer.Ordinal);

    public List<PageRange> Strips { get; } = [];

    public List<MarkedSection> Disclaimers { get; } = [];

    public List<MarkedSection> CrisisLines { get; } = [];

    /// <summary>The headings h2 to h6.</summary>
    public List<PageRange> Headings { get; } = [];

    /// <summary>Sources and calls to action: what follows the text of the page.</summary>
    public List<PageRange> Afterwards { get; } = [];

    public List<IElement> Links { get; } = [];

    public List<IElement> Styles { get; } = [];

    public List<IElement> Scripts { get; } = [];

    /// <summary>The text of the page: the first element with the class "body" in main.</summary>
    public PageRange? Body { get; set; }

    public int MainHeadings { get; set; }

    public bool HasTitle { get; set; }

    public bool HasFormatDetection { get; set; }
}
