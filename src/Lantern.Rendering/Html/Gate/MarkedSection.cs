namespace Lantern.Rendering.Html;

/// <summary>A disclaimer or crisis block found on a page.</summary>
internal sealed record MarkedSection(string Key, PageNode Element, bool InMain);
