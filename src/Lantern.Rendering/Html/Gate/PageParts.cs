namespace Lantern.Rendering.Html;

/// <summary>What the gate looks at on a page, collected in one walk; all in document order.</summary>
internal sealed class PageParts
{
    public Dictionary<string, int> Ids { get; } = new(StringComparer.Ordinal);

    public List<PageNode> Strips { get; } = [];

    public List<MarkedSection> Disclaimers { get; } = [];

    public List<MarkedSection> CrisisLines { get; } = [];

    /// <summary>Crisis lines that stand elsewhere: boxes in a text, and the regions of the crisis page.</summary>
    public List<PageNode> FurtherLines { get; } = [];

    /// <summary>The headings h2 to h6.</summary>
    public List<PageNode> Headings { get; } = [];

    /// <summary>Sources and calls to action: what follows the text of the page.</summary>
    public List<PageNode> Afterwards { get; } = [];

    public List<PageNode> Links { get; } = [];

    /// <summary>Links by which visitors leave the page in haste.</summary>
    public List<PageNode> QuickExits { get; } = [];

    public List<PageNode> Styles { get; } = [];

    public List<PageNode> Scripts { get; } = [];

    /// <summary>Elements that speak to browsers in the place of a header (<c>http-equiv</c>).</summary>
    public List<PageNode> Commands { get; } = [];

    /// <summary>The text of the page: the first element with the class "body" in main.</summary>
    public PageNode Body { get; set; }

    /// <summary>What the engine puts around all that a layout gives.</summary>
    public List<PageNode> Frames { get; } = [];

    public int MainHeadings { get; set; }

    public bool HasTitle { get; set; }

    public bool HasFormatDetection { get; set; }
}
