using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>One rule of a sheet: the selectors it holds for, its declarations and the at-rules around it.</summary>
/// <param name="Selectors">What it selects; nested rules are written out with their parents.</param>
/// <param name="Declarations">In order.</param>
/// <param name="Context">Such as <c>@media print</c>, outermost first.</param>
/// <param name="Keyframes">The animation's name for a step of an animation, otherwise null.</param>
/// <param name="Place">Where its selectors stand in the sheet.</param>
internal sealed record StyleRule(
    SelectorList Selectors, ImmutableArray<CssDeclaration> Declarations, ImmutableArray<string> Context, string? Keyframes, SourceSpan Place);
