namespace Lantern.Rendering.Html;

/// <summary>Reads plain pages in one pass: those in which every element is written out and closed in order, as our own writers do.</summary>
/// <remarks>
/// It accepts only what cannot be read in two ways, and then gives the tree that a browser would make (<see cref="BrowserReader"/>; a property test
/// holds the two equal, apart from white space between the parts of the page). Whatever is unusual it refuses, also much that is allowed:
/// the rules of the HTML standard for such text (section 13.2) are long, and left to a reader that knows them. Thread-safe.
/// </remarks>
internal ref struct StrictReader
{
    private const string Doctype = "<!DOCTYPE html>";
    private const int DepthLimit = 256;
    private readonly PageTreeBuilder _tree;
    private readonly Span<char> _page;
    private int _at;
    private int _depth;
    private int _paragraphs;
    private int _headings;
    private bool _hasHead;
    private bool _hasBody;

    private StrictReader(Span<char> page, PageTreeBuilder tree)
    {
        _page = page;
        _tree = tree;
    }

    /// <summary>Reads a page, or refuses it.</summary>
    /// <param name="letters">The page, borrowed from the shared pool; it belongs to this method, and its letters are changed.</param>
    /// <param name="length">How long the page is.</param>
    public static PageTree? Read(char[] letters, int length)
    {
        var tree = new PageTreeBuilder(letters, length);
        if (new StrictReader(letters.AsSpan(0, length), tree).ReadPage()) return tree.Build();
        tree.Discard();
        return null;
    }

    private bool ReadPage()
    {
        if (_page.ContainsAny('\0', '\r') || !((ReadOnlySpan<char>)_page).StartsWith(Doctype, StringComparison.OrdinalIgnoreCase)) return false;
        _tree.HasDoctype = true;
        _at = Doctype.Length;
        while (_at < _page.Length)
        {
            if (!(_page[_at] == '<' ? ReadMarkup() : ReadText())) return false;
        }
        return _tree.Current < 0 && _hasBody;
    }

    private bool ReadText()
    {
        var start = _at;
        var length = _page[start..].IndexOf('<');
        if (length < 0) length = _page.Length - start;
        _at += length;
        var isFrame = _tree.Current < 0 || (_tree.CurrentKind & TagKind.Frame) != 0;
        if (!isFrame) return AddText(start, length);
        if (!HtmlSpace.IsAll(_page.Slice(start, length))) return false;
        // Browsers keep some of the space around head and body, elsewhere than it stands.
        return _tree.Current <= 0 || AddText(start, length);
    }

    private readonly bool AddText(int start, int length)
    {
        if (!CharacterReference.TryResolve(_page.Slice(start, length), out length)) return false;
        _tree.AddText(start, length);
        return true;
    }

    private bool ReadMarkup()
    {
        var next = _at + 1 < _page.Length ? _page[_at + 1] : '\0';
        if (next == '/') return ReadEndTag();
        return next == '!' ? ReadComment() : ReadStartTag();
    }

    private bool ReadComment()
    {
        var comment = _page[_at..];
        if (!comment.StartsWith("<!--")) return false;
        var length = comment[4..].IndexOf("--");
        if (length <= 0 || comment[4] is '>' or '-' || !comment[(4 + length)..].StartsWith("-->")) return false;
        _at += 4 + length + 3;
        return true;
    }

    private bool ReadEndTag()
    {
        _at += 2;
        var name = _tree.CurrentName;
        var rest = _page[_at..];
        if (name is null || rest.Length <= name.Length || rest[name.Length] != '>' || !rest.StartsWith(name)) return false;
        if (name == "html" && !_hasBody) return false;
        _at += name.Length + 1;
        _depth--;
        if ((_tree.CurrentKind & TagKind.Heading) != 0) _headings--;
        if (name == "p") _paragraphs--;
        _tree.Close();
        return true;
    }

    private bool ReadStartTag()
    {
        var name = _page[++_at..];
        var length = 0;
        while (length < name.Length && name[length] is (>= 'a' and <= 'z') or (>= '0' and <= '9')) length++;
        if (!TagTable.TryFind(name[..length], (_tree.CurrentKind & TagKind.Drawing) != 0, out var tag) || !MayStandHere(tag.Name, tag.Kind)) return false;
        _at += length;
        _tree.Open(tag.Name, tag.Kind);
        if (!new StrictAttributes(_page, _tree, (tag.Kind & TagKind.Drawing) != 0).Read(ref _at, out var isClosed)) return false;
        if ((tag.Kind & TagKind.Void) != 0)
        {
            _tree.Close();
            return true;
        }
        if (isClosed)
        {
            _tree.Close();
            return (tag.Kind & TagKind.Drawing) != 0;
        }
        return (tag.Kind & TagKind.Raw) != 0 ? ReadRaw(tag.Name) : Enter(tag.Name, tag.Kind);
    }

    private bool Enter(string name, TagKind kind)
    {
        if (++_depth > DepthLimit) return false;
        if ((kind & TagKind.Heading) != 0) _headings++;
        switch (name)
        {
            case "p":
                _paragraphs++;
                break;
            case "head":
                _hasHead = true;
                break;
            case "body":
                _hasBody = true;
                break;
            case "pre":
                // A line feed at its beginning is dropped, also one that is written as a reference.
                return _at < _page.Length && _page[_at] is not ('\n' or '&');
        }
        return true;
    }

    private readonly bool MayStandHere(string name, TagKind kind)
    {
        var around = _tree.CurrentKind;
        if ((around & TagKind.TextOnly) != 0) return false;
        if ((kind & TagKind.EndsParagraph) != 0 && _paragraphs > 0) return false;
        if ((kind & TagKind.Placed) != 0) return IsPlaced(name);
        if (_tree.Current < 0) return false;
        if ((around & TagKind.Frame) != 0) return (kind & TagKind.Head) != 0 && _tree.CurrentName == "head";
        if ((kind & TagKind.Heading) != 0 && _headings > 0) return false;
        return (kind & TagKind.Once) == 0 || !_tree.IsOpen(name);
    }

    private readonly bool IsPlaced(string name)
    {
        if (!TagTable.IsPlace(name, _tree.CurrentName, _tree.OuterName)) return false;
        return name switch
        {
            "html" => _tree.Count == 0,
            "head" => !_hasHead && !_hasBody,
            "body" => _hasHead && !_hasBody,
            _ => true,
        };
    }

    private bool ReadRaw(string name)
    {
        var rest = _page[_at..];
        var length = rest.IndexOf("</");
        while (length >= 0 && !StartsWithName(rest[(length + 2)..], name))
        {
            var next = rest[(length + 2)..].IndexOf("</");
            length = next < 0 ? -1 : length + 2 + next;
        }
        if (length < 0 || !rest[(length + 2)..].StartsWith(name) || rest.Length <= length + 2 + name.Length || rest[length + 2 + name.Length] != '>') return false;
        var text = rest[..length];
        // Inside a comment in a script, its end tag may not be its end.
        if (text.Contains("<!--", StringComparison.Ordinal)) return false;
        var kept = length;
        if (name == "title" && (text.Contains('<') || !CharacterReference.TryResolve(text, out kept))) return false;
        if (kept > 0) _tree.AddText(_at, kept);
        _at += length + 2 + name.Length + 1;
        _tree.Close();
        return true;
    }

    private static bool StartsWithName(ReadOnlySpan<char> text, string name) => text.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
