namespace Lantern.Rendering.Html;

/// <summary>An element or a text of a <see cref="PageTree"/>.</summary>
/// <remarks>Two are equal when they are the same node. May be used as long as its tree.</remarks>
public readonly struct PageNode : IEquatable<PageNode>
{
    private readonly PageTree? _tree;

    internal PageNode(PageTree tree, int index) => (_tree, Index) = (tree, index);

    /// <summary>False for the parent of the topmost node, and wherever a node was looked for and not found.</summary>
    public bool Exists => _tree is not null;

    /// <summary>The tree that it is part of.</summary>
    public PageTree Tree => _tree ?? throw new InvalidOperationException("There is no such node.");

    /// <summary>Its place in document order.</summary>
    public int Index { get; }

    /// <summary>The place after all that lies below it.</summary>
    public int End => Tree.Node(Index).End;

    /// <summary>The tag in lower case; empty for a text.</summary>
    public string Name => Tree.Node(Index).Name ?? "";

    /// <summary>True for an element, false for a text.</summary>
    public bool IsElement => Tree.Node(Index).Name is not null;

    /// <summary>Part of a drawing (SVG).</summary>
    public bool IsDrawing => (Tree.Node(Index).Kind & TagKind.Drawing) != 0;

    /// <summary>Has a shadow tree, which is shown in place of what it holds.</summary>
    public bool HasShadow => Tree.Node(Index).HasShadow;

    /// <summary>The letters of a text; empty for an element.</summary>
    public ReadOnlySpan<char> Text
    {
        get
        {
            ref readonly var node = ref Tree.Node(Index);
            return node.Name is null ? Tree.Letters(node.Start, node.Length) : [];
        }
    }

    /// <summary>The element around it.</summary>
    public PageNode Parent => Tree.Node(Index).Parent is >= 0 and var parent ? Tree[parent] : default;

    /// <summary>What lies directly in it.</summary>
    public PageChildren Children => new(this);

    /// <summary>How many attributes it has.</summary>
    public int AttributeCount => IsElement ? Tree.Node(Index).Length : 0;

    /// <summary>An attribute by its place, from 0.</summary>
    public PageAttribute Attribute(int index)
    {
        var attribute = Tree.Attribute(Tree.Node(Index).Start + index);
        return new PageAttribute(attribute.Name, Tree.Letters(attribute.Start, attribute.Length));
    }

    /// <summary>Finds an attribute by its name.</summary>
    public bool TryAttribute(string name, out ReadOnlySpan<char> value)
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            var attribute = Attribute(i);
            if (attribute.Name != name) continue;
            value = attribute.Value;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>True where the attribute is there, with a value or without.</summary>
    public bool Has(string name) => TryAttribute(name, out _);

    /// <summary>The value of an attribute, or null.</summary>
    public string? Get(string name) => TryAttribute(name, out var value) ? value.ToString() : null;

    /// <summary>True where the attribute "class" holds this word.</summary>
    public bool HasClass(string name)
    {
        if (!TryAttribute("class", out var classes)) return false;
        foreach (var range in classes.SplitAny(HtmlSpace.Letters))
        {
            if (classes[range].SequenceEqual(name)) return true;
        }
        return false;
    }

    /// <summary>True where a node lies below this one.</summary>
    public bool Holds(PageNode node) => Index < node.Index && node.Index < End;

    /// <summary>All texts below, one after the other, as they are.</summary>
    public string TextContent()
    {
        if (Index + 2 == End && !Tree[Index + 1].IsElement) return Tree[Index + 1].Text.ToString();
        var text = new System.Text.StringBuilder();
        for (var at = Index; at < End; at++) text.Append(Tree[at].Text);
        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(PageNode other) => ReferenceEquals(_tree, other._tree) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PageNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>The same node.</summary>
    public static bool operator ==(PageNode left, PageNode right) => left.Equals(right);

    /// <summary>Another node.</summary>
    public static bool operator !=(PageNode left, PageNode right) => !left.Equals(right);
}
