namespace Lantern.Rendering.Html;

/// <summary>One condition of a selector, such as a class.</summary>
internal delegate bool ElementTest(PageNode element);
