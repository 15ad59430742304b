namespace Lantern.Rendering.Html;

/// <summary>The tokens of one sheet, with the partner of every bracket known beforehand, so that reading stays linear.</summary>
internal sealed class CssTokens
{
    private readonly List<CssToken> _tokens;
    private readonly int[] _closers;

    public CssTokens(string css)
    {
        Source = css;
        _tokens = CssTokenizer.Read(css);
        _closers = FindClosers(_tokens);
    }

    public string Source { get; }

    public int Count => _tokens.Count;

    public CssToken this[int index] => _tokens[index];

    public CssToken this[Index index] => _tokens[index];

    /// <summary>Where the block or function that opens here is closed; the end of the sheet if nothing closes it; the token itself if it opens nothing.</summary>
    public int CloserOf(int index) => _closers[index];

    /// <summary>The first token from here that is not white space.</summary>
    public int SkipSpace(int index, int end)
    {
        while (index < end && _tokens[index].Kind == CssTokenKind.WhiteSpace) index++;
        return index;
    }

    /// <summary>The sheet's own text from one token up to another, exclusive.</summary>
    public string Text(int from, int end) => from >= end ? "" : Source[_tokens[from].Start.._tokens[end - 1].End].Trim();

    private static int[] FindClosers(List<CssToken> tokens)
    {
        var closers = new int[tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            closers[i] = i;
            if (tokens[i].Closer is not null) open.Push(i);
            else if (open.Count > 0 && tokens[open.Peek()].Closer == tokens[i].Kind) closers[open.Pop()] = i;
        }
        foreach (var unclosed in open) closers[unclosed] = tokens.Count;
        return closers;
    }
}
