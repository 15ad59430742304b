namespace Lantern.Rendering.Markdown;

/// <summary>What fills a hole in rendered HTML.</summary>
public enum SlotKind
{
    /// <summary>The value of an <c>href</c>: the address of a page or file of the site.</summary>
    Link,

    /// <summary>The start of a picture, up to the further attributes of its <c>&lt;img</c>.</summary>
    Image,

    /// <summary>The end of a picture, behind its <c>&lt;img&gt;</c>.</summary>
    ImageEnd,

    /// <summary>A whole link to a crisis line of the registry.</summary>
    CrisisLink,

    /// <summary>A call to action.</summary>
    Action,

    /// <summary>A crisis block; an empty value means the article's own lines.</summary>
    Crisis,
}
