namespace Lantern.Rendering.Html;

/// <summary>Reads the plain form of a selector, which <see cref="SelectorReader"/> wrote: only what follows from the page alone is in it.</summary>
internal sealed class ElementSelectorParser(CssTokens tokens)
{
    private readonly List<(char Combinator, ElementTest[] Tests)> _compounds = [];
    private readonly List<ElementTest> _tests = [];
    private char _combinator;
    private bool _isEmpty = true;

    public ElementSelector? Parse() => Parse(0, tokens.Count);

    private ElementSelector? Parse(int from, int to)
    {
        from = tokens.SkipSpace(from, to);
        while (to > from && tokens[to - 1].Kind == CssTokenKind.WhiteSpace) to--;
        for (var at = from; at < to;)
        {
            if (Combinator(at, to, out var next) is { } combinator)
            {
                if (!Flush()) return null;
                (_combinator, at) = (combinator, next);
                continue;
            }
            if (!TryReadTest(ref at, to)) return null;
            _isEmpty = false;
        }
        return Flush() ? new ElementSelector(_compounds) : null;
    }

    private bool Flush()
    {
        if (_isEmpty) return false;
        _compounds.Add((_combinator, [.. _tests]));
        _tests.Clear();
        _isEmpty = true;
        return true;
    }

    private char? Combinator(int at, int to, out int next)
    {
        next = tokens.SkipSpace(at, to);
        var mark = next < to && tokens[next].Kind == CssTokenKind.Delim && tokens[next].Text is ">" or "+" or "~" ? tokens[next].Text[0] : ' ';
        if (mark != ' ') next = tokens.SkipSpace(next + 1, to);
        return mark == ' ' && tokens[at].Kind != CssTokenKind.WhiteSpace ? null : mark;
    }

    private bool TryReadTest(ref int at, int to)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case CssTokenKind.Delim when token.IsDelim('*') && _isEmpty:
                at++;
                return true;
            case CssTokenKind.Delim when token.IsDelim('.') && at + 1 < to && tokens[at + 1].Kind == CssTokenKind.Ident:
                var name = tokens[at + 1].Text;
                _tests.Add(element => element.HasClass(name));
                at += 2;
                return true;
            case CssTokenKind.Ident when _isEmpty:
                _tests.Add(element => element.Name.Equals(token.Text, StringComparison.OrdinalIgnoreCase));
                at++;
                return true;
            case CssTokenKind.Hash:
                _tests.Add(element => element.TryAttribute("id", out var id) && id.SequenceEqual(token.Text));
                at++;
                return true;
            case CssTokenKind.OpenSquare:
                return TryAdd(AttributeTest.Read(tokens, at + 1, tokens.CloserOf(at)), tokens.CloserOf(at) + 1, ref at);
            case CssTokenKind.Colon when at + 1 < to:
                return TryAdd(ReadPseudoClass(at + 1), tokens.CloserOf(at + 1) + 1, ref at);
            default:
                return false;
        }
    }

    private bool TryAdd(ElementTest? test, int next, ref int at)
    {
        if (test is null) return false;
        _tests.Add(test);
        at = next;
        return true;
    }

    private ElementTest? ReadPseudoClass(int at)
    {
        if (tokens[at].Kind == CssTokenKind.Ident) return StructureTest.Of(tokens[at].Text);
        if (tokens[at].Kind != CssTokenKind.Function) return null;
        var (from, to) = (at + 1, tokens.CloserOf(at));
        if (tokens[at].Text is not ("is" or "not")) return StructureTest.Of(tokens[at].Text, tokens.Text(from, to));
        var any = new List<ElementSelector>();
        foreach (var (start, end) in SelectorReader.Split(tokens, from, to))
        {
            if (new ElementSelectorParser(tokens).Parse(start, end) is not { } selector) return null;
            any.Add(selector);
        }
        var expected = tokens[at].Text == "is";
        return element => any.Exists(selector => selector.Matches(element)) == expected;
    }
}
