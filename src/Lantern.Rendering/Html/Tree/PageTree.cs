using System.Buffers;

namespace Lantern.Rendering.Html;

/// <summary>A page as a browser without scripts reads it: its elements and texts in document order.</summary>
/// <remarks>
/// Immutable once built; for one thread at a time. A node is a number: its place in document order, so what lies below a node are the numbers up to
/// its end. Everything lies in a few borrowed arrays, which go back with <see cref="Dispose"/>; no node or text of it may be used afterwards.
/// Comments are left out.
/// </remarks>
public sealed class PageTree : IDisposable
{
    private NodeRecord[] _nodes;
    private AttributeRecord[] _attributes;
    private char[] _letters;
    private SiblingTable? _siblings;
    private Dictionary<(ElementSelector Selector, int Compound, int Element), int>? _triedBefore;

    internal PageTree(NodeRecord[] nodes, int count, AttributeRecord[] attributes, char[] letters, bool hasDoctype)
    {
        (_nodes, Count, _attributes, _letters, HasDoctype) = (nodes, count, attributes, letters, hasDoctype);
        for (var at = 0; at < count; at = nodes[at].End)
        {
            if (nodes[at].Name is "html") Root = new PageNode(this, at);
        }
        if (!Root.Exists) return;
        foreach (var child in Root.Children)
        {
            if (child.Name is "body" or "frameset" && !Body.Exists) Body = child;
        }
    }

    /// <summary>The number of elements and texts.</summary>
    public int Count { get; }

    /// <summary>True when the page begins with <c>&lt;!DOCTYPE html&gt;</c>, which makes browsers show it by today's rules.</summary>
    public bool HasDoctype { get; }

    /// <summary>The element <c>html</c>; a node that does not exist where the page has none.</summary>
    public PageNode Root { get; }

    /// <summary>The element <c>body</c>; a node that does not exist where the page has none.</summary>
    public PageNode Body { get; }

    /// <summary>The node at a place in document order, from 0.</summary>
    public PageNode this[int index] => new(this, index);

    /// <summary>Gives the arrays back. Safe to call twice.</summary>
    public void Dispose()
    {
        if (_nodes.Length == 0) return;
        ArrayPool<NodeRecord>.Shared.Return(_nodes);
        ArrayPool<AttributeRecord>.Shared.Return(_attributes);
        ArrayPool<char>.Shared.Return(_letters);
        (_nodes, _attributes, _letters) = ([], [], []);
    }

    /// <summary>What stands beside what; made when it is first asked for.</summary>
    internal SiblingTable Siblings => _siblings ??= new SiblingTable(this);

    /// <summary>What came of trying a part of a selector on all elements before an element, so that nothing is tried twice.</summary>
    internal Dictionary<(ElementSelector Selector, int Compound, int Element), int> TriedBefore => _triedBefore ??= [];

    internal ref readonly NodeRecord Node(int index) => ref _nodes[index];

    internal ref readonly AttributeRecord Attribute(int index) => ref _attributes[index];

    internal ReadOnlySpan<char> Letters(int start, int length) => _letters.AsSpan(start, length);
}
