using Markdig.Syntax.Inlines;

namespace Lantern.Rendering.Markdown;

/// <summary><c>[^key]</c> where the key is a source of the front matter.</summary>
internal sealed class Citation(string key) : LeafInline
{
    public string Key { get; } = key;
}
