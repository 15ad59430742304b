using AngleSharp.Dom;

namespace Lantern.Rendering.Html;

/// <summary>Walks a node and all below it in document order, without recursion, so that no depth of nesting can end the process.</summary>
/// <remarks>It counts children by index: in AngleSharp the next sibling is found by searching the parent's list. Not thread-safe.</remarks>
internal sealed class NodeCursor(INode root)
{
    private readonly Stack<(INode Node, INodeList Children, int Next)> _open = new();
    private bool _started;

    /// <summary>The next step: a node being entered, or (for nodes that can have children) being left.</summary>
    public bool Next(out INode node, out bool entering)
    {
        if (!_started)
        {
            _started = true;
            node = root;
            entering = true;
            Open(root);
            return true;
        }
        if (!_open.TryPop(out var top))
        {
            node = root;
            entering = false;
            return false;
        }
        if (top.Next < top.Children.Length)
        {
            node = top.Children[top.Next];
            entering = true;
            _open.Push(top with { Next = top.Next + 1 });
            Open(node);
            return true;
        }
        node = top.Node;
        entering = false;
        return true;
    }

    /// <summary>Passes over what lies below the node just entered.</summary>
    public void SkipChildren()
    {
        if (_open.TryPop(out var top)) _open.Push(top with { Next = int.MaxValue });
    }

    private void Open(INode node)
    {
        if (node.NodeType is NodeType.Element or NodeType.Document or NodeType.DocumentFragment) _open.Push((node, node.ChildNodes, 0));
    }
}
