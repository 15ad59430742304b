namespace Lantern.Rendering.Html;

/// <summary>Reads the attributes of one start tag for <see cref="StrictReader"/>: lower-case names, each once, values in quotes or none.</summary>
internal readonly ref struct StrictAttributes(Span<char> page, PageTreeBuilder tree, bool inDrawing)
{
    /// <summary>More than this on one element is unusual, and telling that none is there twice would take long.</summary>
    private const int Most = 64;

    private readonly Span<char> _page = page;

    /// <summary>Reads up to the end of the tag.</summary>
    /// <param name="at">Where the name of the tag ends; afterwards, where the tag ends.</param>
    /// <param name="isClosed">True when it ends in "/&gt;".</param>
    public bool Read(ref int at, out bool isClosed)
    {
        isClosed = false;
        for (var count = 0; count <= Most; count++)
        {
            var start = at;
            while (at < _page.Length && HtmlSpace.Is(_page[at])) at++;
            if (at >= _page.Length) return false;
            if (_page[at] is '>' or '/')
            {
                isClosed = _page[at] == '/';
                at += isClosed ? 2 : 1;
                return at <= _page.Length && _page[at - 1] == '>';
            }
            if (at == start || !ReadOne(ref at)) return false;
        }
        return false;
    }

    private bool ReadOne(ref int at)
    {
        var start = at;
        while (at < _page.Length && (char.IsAsciiLetterOrDigit(_page[at]) || _page[at] is '-' or '_')) at++;
        if (at == start || at >= _page.Length || !AttributeNames.TryFind(_page[start..at], inDrawing, out var name) || tree.HasAttribute(name)) return false;
        if (_page[at] != '=')
        {
            tree.AddAttribute(name, at, 0);
            return HtmlSpace.Is(_page[at]) || _page[at] is '>' or '/';
        }
        at++;
        if (at >= _page.Length || _page[at] is not ('"' or '\'')) return false;
        var value = _page[(at + 1)..];
        var end = value.IndexOf(_page[at]);
        if (end < 0 || !CharacterReference.TryResolve(value[..end], out var length)) return false;
        tree.AddAttribute(name, at + 1, length);
        at += end + 2;
        return true;
    }
}
