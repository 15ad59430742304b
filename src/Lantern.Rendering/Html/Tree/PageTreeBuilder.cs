using System.Buffers;

namespace Lantern.Rendering.Html;

/// <summary>Builds a <see cref="PageTree"/> from its beginning to its end.</summary>
/// <remarks>For one page and one thread. Either <see cref="Build"/> or <see cref="Discard"/> ends it.</remarks>
internal sealed class PageTreeBuilder
{
    private NodeRecord[] _nodes = ArrayPool<NodeRecord>.Shared.Rent(1024);
    private AttributeRecord[] _attributes = ArrayPool<AttributeRecord>.Shared.Rent(1024);
    private char[] _letters;
    private int _count;
    private int _attributeCount;
    private int _letterCount;

    /// <param name="letters">Borrowed from the shared pool; the builder takes it over.</param>
    /// <param name="used">How many letters of it are in use: those of the page, to which values and texts may point.</param>
    public PageTreeBuilder(char[] letters, int used) => (_letters, _letterCount) = (letters, used);

    public int Count => _count;

    /// <summary>The number of the element that is open now; -1 for none.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>The tag of the element that is open now; null for none.</summary>
    public string? CurrentName => Current < 0 ? null : _nodes[Current].Name;

    /// <summary>The tag of the element around that one; null for none.</summary>
    public string? OuterName => Current < 0 || _nodes[Current].Parent < 0 ? null : _nodes[_nodes[Current].Parent].Name;

    /// <summary>How the element that is open now is treated.</summary>
    public TagKind CurrentKind => Current < 0 ? TagKind.None : _nodes[Current].Kind;

    public bool HasDoctype { get; set; }

    /// <summary>Begins an element; attributes follow at once.</summary>
    public void Open(string name, TagKind kind, bool hasShadow = false)
    {
        Add() = new NodeRecord { Name = name, Parent = Current, Start = _attributeCount, Kind = kind, HasShadow = hasShadow };
        Current = _count - 1;
    }

    /// <summary>An attribute of the element just begun, with a value from the letters.</summary>
    public void AddAttribute(string name, int start, int length)
    {
        if (_attributeCount == _attributes.Length) Grow(ref _attributes, _attributeCount + 1);
        _attributes[_attributeCount++] = new AttributeRecord(name, start, length);
        _nodes[Current].Length++;
    }

    /// <summary>True where the element just begun has an attribute already.</summary>
    public bool HasAttribute(string name)
    {
        for (var i = _nodes[Current].Start; i < _attributeCount; i++)
        {
            if (_attributes[i].Name == name) return true;
        }
        return false;
    }

    /// <summary>True where an element of this name is open.</summary>
    public bool IsOpen(string name)
    {
        for (var at = Current; at >= 0; at = _nodes[at].Parent)
        {
            if (_nodes[at].Name == name) return true;
        }
        return false;
    }

    public void AddText(int start, int length) =>
        Add() = new NodeRecord { Parent = Current, Start = start, Length = length, End = _count, Kind = CurrentKind & TagKind.Drawing };

    /// <summary>Ends the element that is open.</summary>
    public void Close()
    {
        _nodes[Current].End = _count;
        Current = _nodes[Current].Parent;
    }

    /// <summary>Keeps letters that are not on the page as they are; gives the place of the first.</summary>
    public int Keep(ReadOnlySpan<char> letters)
    {
        if (_letterCount + letters.Length > _letters.Length) Grow(ref _letters, _letterCount + letters.Length);
        letters.CopyTo(_letters.AsSpan(_letterCount));
        _letterCount += letters.Length;
        return _letterCount - letters.Length;
    }

    public PageTree Build()
    {
        while (Current >= 0) Close();
        return new PageTree(_nodes, _count, _attributes, _letters, HasDoctype);
    }

    /// <summary>Gives up what was built so far.</summary>
    public void Discard()
    {
        ArrayPool<NodeRecord>.Shared.Return(_nodes);
        ArrayPool<AttributeRecord>.Shared.Return(_attributes);
        ArrayPool<char>.Shared.Return(_letters);
    }

    private ref NodeRecord Add()
    {
        if (_count == _nodes.Length) Grow(ref _nodes, _count + 1);
        return ref _nodes[_count++];
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, array.Length * 2));
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
