namespace Lantern.Rendering.Html;

/// <summary>One token of a style sheet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its value with escapes read: a name without its mark, a string without quotes, an address, the unit of a dimension.</param>
/// <param name="Number">The value of a number, percentage or dimension.</param>
/// <param name="Start">Where it begins in the sheet.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct CssToken(CssTokenKind Kind, string Text, double Number, int Start, int End)
{
    public bool IsDelim(char letter) => Kind == CssTokenKind.Delim && Text.Length == 1 && Text[0] == letter;

    public bool IsNamed(string name) => string.Equals(Text, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The kind of token that closes what this one opens, or null where it opens nothing.</summary>
    public CssTokenKind? Closer => Kind switch
    {
        CssTokenKind.OpenCurly => CssTokenKind.CloseCurly,
        CssTokenKind.OpenSquare => CssTokenKind.CloseSquare,
        CssTokenKind.OpenParen or CssTokenKind.Function => CssTokenKind.CloseParen,
        _ => null,
    };
}
