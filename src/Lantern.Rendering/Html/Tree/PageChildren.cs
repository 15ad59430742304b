namespace Lantern.Rendering.Html;

/// <summary>What lies directly in a node, in order.</summary>
public readonly struct PageChildren
{
    private readonly PageNode _parent;

    internal PageChildren(PageNode parent) => _parent = parent;

    /// <summary>For <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(_parent);

    /// <summary>Steps from child to child.</summary>
    public struct Enumerator
    {
        private readonly PageNode _parent;
        private int _at;
        private int _next;

        internal Enumerator(PageNode parent)
        {
            _parent = parent;
            _next = parent.Index + 1;
        }

        /// <summary>The child reached.</summary>
        public readonly PageNode Current => _parent.Tree[_at];

        /// <summary>Goes on to the next child.</summary>
        public bool MoveNext()
        {
            if (_next >= _parent.End) return false;
            _at = _next;
            _next = _parent.Tree[_at].End;
            return true;
        }
    }
}
