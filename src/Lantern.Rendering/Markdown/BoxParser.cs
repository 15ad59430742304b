using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace Lantern.Rendering.Markdown;

/// <summary>Markdig's parser of <c>:::name</c> boxes, which would also open a box without a name, and take all that follows into it.</summary>
internal sealed class BoxParser : CustomContainerParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.Line.AsSpan().Trim().ContainsAnyExcept(':') ? base.TryOpen(processor) : BlockState.None;
}
