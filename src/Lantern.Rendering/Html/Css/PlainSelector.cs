namespace Lantern.Rendering.Html;

/// <summary>One selector as written, and in a plain form for trying.</summary>
/// <param name="Written">For messages; nested ones with their parent.</param>
/// <param name="Plain">
/// Without what depends on the visitor (<c>:hover</c>, <c>:target</c>…), so that it selects at least as much. Null where it could not be read.
/// </param>
/// <param name="IsExact">True when nothing was left out.</param>
/// <param name="Id">An id that the element itself must have, or null.</param>
/// <param name="Class">A class that it must have, or null.</param>
/// <param name="Type">Its tag in lower case, or null.</param>
/// <param name="Pseudo">The pseudo-element that it selects, such as <c>before</c>, of the elements that the plain form selects; null for the elements themselves.</param>
internal sealed record PlainSelector(string Written, string? Plain, bool IsExact, string? Id, string? Class, string? Type, string? Pseudo = null);
